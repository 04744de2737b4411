import { execFile, spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { on, once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = path.join(root, "apps/api/dist");

/** Keelson under measurement, seen from outside alone: its processes, its command line, its HTTP. */
export interface Running {
  readonly address: string;
  readonly pid: number;
  /** What it has printed so far, by line. */
  readonly said: readonly string[];
  readonly stop: () => Promise<void>;
}

/** A data directory and what is done with it. The server does not start by itself. */
export interface Place {
  readonly directory: string;
  readonly start: (more?: Readonly<Record<string, string>>) => Promise<Running>;
  /** A verb of the command line; gives what it printed and the most memory it held, in MiB. */
  readonly cli: (...args: readonly string[]) => Promise<{ output: string; peakMiB: number; seconds: number }>;
  /** The owner's connection string of the embedded database, while something of ours runs. */
  readonly ownerUrl: () => Promise<string>;
}

/** As `npm start` and the image start it. */
const flags = ["--max-semi-space-size=64", "--no-allocation-site-pretenuring"];

export function placeIn(directory: string, env: Readonly<Record<string, string>> = {}): Place {
  const whole = {
    ...process.env,
    KEELSON_DATA_DIR: directory,
    PORT: "0",
    NODE_ENV: "production",
    LOG_LEVEL: "error",
    ...env,
  };
  return {
    directory,
    start: async (more = {}) => running(spawn(process.execPath, [...flags, "main.js"], options({ ...whole, ...more }))),
    cli: (...args) => verb(args, whole),
    ownerUrl: async () => {
      const data = path.join(directory, "data");
      const [password, pidFile] = await Promise.all(
        ["keelson.password", "postmaster.pid"].map((name) => readFile(path.join(data, name), "utf8")),
      );
      // its fourth line is the port
      return `postgres://postgres:${password?.trim()}@127.0.0.1:${pidFile?.split("\n")[3]?.trim()}/keelson`;
    },
  };
}

const options = (env: NodeJS.ProcessEnv): SpawnOptions => ({ cwd: dist, env, stdio: ["ignore", "pipe", "inherit"] });

async function running(child: ChildProcess): Promise<Running> {
  const { stdout, pid } = child;
  if (!stdout || !pid) throw new Error("Keelson could not be started");
  const said: string[] = [];
  const lines = createInterface({ input: stdout });
  lines.on("line", (line) => said.push(line));
  for await (const line of on(lines, "line", { close: ["close"] })) {
    const address = /answers at (\S+)\/graphql/.exec(String(line))?.[1];
    if (address) return { address, pid, said, stop: () => stop(child) };
  }
  throw new Error("Keelson stopped before it answered");
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function verb(args: readonly string[], env: NodeJS.ProcessEnv) {
  const started = performance.now();
  const running = promisify(execFile)(process.execPath, ["cli.js", ...args], { cwd: dist, env, maxBuffer: 1 << 26 });
  const status = `/proc/${running.child.pid}/status`;
  let peakMiB = 0;
  const watch = setInterval(() => {
    void readFile(status, "utf8").then(
      // VmHWM is the most it ever held, in KiB
      (text) => (peakMiB = Math.max(peakMiB, Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024)),
      () => undefined,
    );
  }, 200);
  try {
    const { stdout } = await running;
    return { output: stdout.trim(), peakMiB, seconds: (performance.now() - started) / 1000 };
  } finally {
    clearInterval(watch);
  }
}

/** CPU time a process has used so far, all its threads, in milliseconds. Linux only: NaN elsewhere. */
export async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // utime and stime are the 14th and 15th field, in ticks of 10 ms
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Starts a script of our own beside Keelson and waits for the port it prints. */
export async function startScript(script: string, ...args: readonly string[]): Promise<Running> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return running(spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "inherit"] }));
}
