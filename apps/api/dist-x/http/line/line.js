export const lineLimits = { running: 10, waiting: 64, waitMilliseconds: 1_000 };
export function openLine({ running: most, waiting: room, waitMilliseconds }) {
  let running = 0;
  // in the order in which they came
  const waiting = new Set();
  const run = () => {
    running += 1;
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      running -= 1;
      for (const next of waiting) {
        waiting.delete(next);
        if (next.isGone()) next.go(null);
        else return next.go(run());
      }
    };
  };
  return {
    get running() {
      return running;
    },
    get waiting() {
      return waiting.size;
    },
    get isFull() {
      return running >= most && waiting.size >= room;
    },
    enter: async (isGone) => {
      if (running < most) return run();
      if (waiting.size >= room) return null;
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(entry);
          resolve(null);
        }, waitMilliseconds);
        const entry = {
          isGone,
          go: (leave) => {
            clearTimeout(timer);
            resolve(leave);
          },
        };
        waiting.add(entry);
      });
    },
  };
}
//# sourceMappingURL=line.js.map
