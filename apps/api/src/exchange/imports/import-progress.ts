import { SingleBar } from "cli-progress";
import type { Progress } from "./progress.ts";

/** Shows a long import on a terminal: rows, rows a second and time left. Says nothing in a pipe. */
export function importProgress(stream: NodeJS.WriteStream = process.stderr): { tell: Progress; stop: () => void } {
  if (!stream.isTTY) return { tell: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream,
    format: "{phase} {bar} {percentage} % · {value} rows · {speed} rows/s · {eta_formatted} left",
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 100,
  });
  let phase: string | null = null;
  let started = Date.now();
  return {
    tell: ({ phase: now, rows, total = rows }) => {
      if (now !== phase) {
        phase = now;
        started = Date.now();
        bar.stop();
        bar.start(Math.max(total, 1), rows, { phase: now.toLowerCase(), speed: "–" });
      }
      const seconds = (Date.now() - started) / 1000;
      bar.setTotal(Math.max(total, rows, 1));
      bar.update(rows, { speed: seconds > 0 ? Math.round(rows / seconds) : "–" });
    },
    stop: () => bar.stop(),
  };
}
