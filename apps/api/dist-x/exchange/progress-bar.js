import { SingleBar } from "cli-progress";
/** Shows a long import or export on a terminal: rows, rows a second and time left of each step. Says nothing in a pipe. */
export function progressBar(stream = process.stderr) {
  if (!stream.isTTY) return { tell: () => undefined, stop: () => undefined };
  const format = "{phase} {bar} {percentage} % · {value} rows · {speed} rows/s · {left} left";
  const bar = new SingleBar({ stream, format, clearOnComplete: true, hideCursor: true });
  let step = { phase: "", rows: 0, startedAt: 0 };
  return {
    tell: ({ phase, rows, total = rows }) => {
      if (phase !== step.phase) {
        step = { phase, rows, startedAt: performance.now() };
        bar.stop();
        bar.start(Math.max(total, 1), rows, { phase: phase.toLowerCase(), speed: "–", left: "–" });
        return;
      }
      const speed = (rows - step.rows) / ((performance.now() - step.startedAt) / 1000);
      bar.setTotal(Math.max(total, rows, 1));
      bar.update(rows, speed > 0 ? { speed: Math.round(speed), left: duration((total - rows) / speed) } : {});
    },
    stop: () => bar.stop(),
  };
}
/** 75 seconds are 1:15. */
function duration(seconds) {
  const whole = Math.max(Math.round(seconds), 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
//# sourceMappingURL=progress-bar.js.map
