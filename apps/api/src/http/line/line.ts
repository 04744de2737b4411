/** How many operations may run at once, and how many may wait for how long. */
export interface LineLimits {
  /** As many as the database has connections for us: one more would only wait there, unseen. */
  readonly running: number;
  readonly waiting: number;
  readonly waitMilliseconds: number;
}

export const lineLimits: LineLimits = { running: 10, waiting: 64, waitMilliseconds: 1_000 };

/** The line in which operations wait for their turn: the first to come is the first to run. */
export interface Line {
  readonly running: number;
  readonly waiting: number;
  /** Whoever came now would not even wait. */
  readonly isFull: boolean;
  /**
   * Waits for a turn. Gives what ends it, to be called once or more often; null where the line is full, or no turn came in time. Whoever
   * has gone away meanwhile is passed over.
   */
  readonly enter: (isGone: () => boolean) => Promise<(() => void) | null>;
}

interface Waiting {
  readonly isGone: () => boolean;
  readonly go: (leave: (() => void) | null) => void;
}

export function openLine({ running: most, waiting: room, waitMilliseconds }: LineLimits): Line {
  let running = 0;
  // in the order in which they came
  const waiting = new Set<Waiting>();

  const run = (): (() => void) => {
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
        const entry: Waiting = {
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
