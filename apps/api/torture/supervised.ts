import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../src/kernel/binaries.ts";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));

/** Keelson as `npm start` runs it, with the embedded database, under a supervisor: whenever it ends it is started again. */
export class Supervised {
  readonly directory: string;
  readonly port: number;
  /** How often the supervisor had to start it again. */
  restarts = 0;
  #process: ChildProcess | null = null;
  #isAnswering = false;
  #isStopping = false;

  /** What it is run by: `taskset`, for instance. */
  readonly #runner: readonly string[];

  private constructor(directory: string, port: number, runner: readonly string[]) {
    this.directory = directory;
    this.port = port;
    this.#runner = runner;
  }

  static async start(directory: string, runner: readonly string[] = []): Promise<Supervised> {
    const server = new Supervised(directory, await freePort(), runner);
    server.#spawn();
    await server.isAnswering();
    return server;
  }

  get api(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Settled once the process that runs now has said where it answers. */
  async isAnswering(): Promise<void> {
    while (!this.#isAnswering) await setTimeout(5);
  }

  /** As the kernel kills, without a word. Settled once it is gone and the next one has been started. */
  async kill(): Promise<void> {
    const before = this.restarts;
    this.#process?.kill("SIGKILL");
    while (this.restarts === before) await setTimeout(5);
  }

  /** Kills the PostgreSQL that it started, without a word. */
  async killDatabase(): Promise<void> {
    const [pid] = (await readFile(path.join(this.directory, "data", "postmaster.pid"), "utf8")).split("\n");
    process.kill(Number(pid), "SIGKILL");
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    const child = this.#process;
    if (!child || child.exitCode !== null) return;
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    await exited;
  }

  /** A verb of the command line, beside the server; gives its exit code and all it says. */
  keelson(...args: string[]): Promise<{ code: number; output: string }> {
    return new Promise((resolve) => {
      execFile(process.execPath, ["cli.js", ...args], { cwd: dist, env: this.#env() }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
      );
    });
  }

  #env() {
    const { DATABASE_URL: _, ...env } = process.env;
    return { ...env, KEELSON_DATA_DIR: this.directory, PORT: String(this.port), KEELSON_DEMO: "0", LOG_LEVEL: "error" };
  }

  #spawn() {
    const [command, ...args] = [...this.#runner, process.execPath, "main.js"];
    const child = spawn(command, args, {
      cwd: dist,
      env: this.#env(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const told of [child.stdout, child.stderr])
      told.pipe(createWriteStream(path.join(this.directory, "server.log"), { flags: "a" }));
    this.#process = child;
    child.once("exit", () => {
      if (this.#isStopping) return;
      this.restarts += 1;
      this.#spawn();
    });
    this.#isAnswering = false;
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.includes("answers at") && this.#process === child) this.#isAnswering = true;
    });
  }
}
