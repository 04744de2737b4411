import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Where a reporter reports to, and as whom. */
export interface Place {
  readonly api: string;
  readonly token: string;
  /** With which the backbone reads. */
  readonly readToken: string;
  readonly membership: string;
  readonly code: string;
}

/** A partner's script, as its owner sees it: what it was told is written down outside of it, so that it may be killed. */
export class Reporter {
  readonly place: Place;
  /** Reports are numbered from 0 on; all below this were acknowledged. */
  acknowledged = 0;
  /** How many it has begun to send. */
  tried = 0;
  /** What came instead of an acknowledgement, and how often. */
  readonly others = new Map<string, number>();
  #process: ChildProcess | null = null;

  constructor(place: Place) {
    this.place = place;
  }

  /** Goes on with the first report that was not acknowledged, which may have arrived all the same. */
  start(): void {
    const { api: API, token: TOKEN, membership: MEMBERSHIP, code: CODE } = this.place;
    const child = spawn(process.execPath, [fileURLToPath(new URL("client.mjs", import.meta.url))], {
      env: { API, TOKEN, MEMBERSHIP, CODE, FIRST: String(this.acknowledged) },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#process = child;
    createInterface({ input: child.stdout }).on("line", (line) => this.#hear(line));
  }

  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Lets it finish what it is sending. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  async #end(signal: "SIGKILL" | "SIGTERM") {
    const child = this.#process;
    if (!child) return;
    // closed, not only exited: what it said last has been heard
    const closed = once(child, "close");
    child.kill(signal);
    await closed;
    this.#process = null;
  }

  #hear(line: string) {
    const [word, ...rest] = line.split(" ");
    if (word === "try") this.tried += 1;
    if (word === "ack") this.acknowledged = Number(rest[0]) + 1;
    if (word === "saw") this.others.set(rest.join(" "), (this.others.get(rest.join(" ")) ?? 0) + 1);
  }
}
