import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foundReporting } from "./initiative.ts";
import { Supervised } from "./supervised.ts";

/** `npm run torture` does all of it, a core each for the server with its database and for whoever asks; `npm test` a little. */
const isWhole = process.env["KEELSON_TORTURE"] === "whole";
const seconds = isWhole ? { probe: 5, overload: 60 } : { probe: 1, overload: 3 };
const cores = isWhole && process.platform === "linux" && os.availableParallelism() > 1;

interface Answers {
  readonly rate: number;
  readonly sent: number;
  /** Good answers a second. */
  readonly good: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly p50: number | null;
  readonly p99: number | null;
}

let directory: string;
let server: Supervised;
let generator: ChildProcess;
let lines: AsyncIterator<string>;

beforeAll(async () => {
  directory = await mkdtemp(path.join(existsSync("/dev/shm") ? "/dev/shm" : os.tmpdir(), "keelson-overload-"));
  server = await Supervised.start(directory, cores ? ["taskset", "-c", "0"] : []);
  const [place] = await foundReporting(server, 1);
  const script = fileURLToPath(new URL("generator.mjs", import.meta.url));
  const [command, ...args] = [...(cores ? ["taskset", "-c", "1"] : []), process.execPath, script];
  const QUERY = `{ viewer { memberships { id } } initiative(slug: "torture") { indicator(code: "${place!.code}") {
    aggregate(period: "19800101") { value numerator denominator reported expected status } } } }`;
  generator = spawn(command, args, {
    env: { ...process.env, API: server.api, TOKEN: place!.readToken, QUERY },
    stdio: ["pipe", "pipe", "inherit"],
  });
  lines = createInterface({ input: generator.stdout! })[Symbol.asyncIterator]();
  await lines.next();
}, 300_000);
afterAll(async () => {
  const gone = once(generator, "exit");
  generator.kill("SIGKILL");
  await gone;
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}, 120_000);

async function tell<Told>(asked: object): Promise<Told> {
  generator.stdin!.write(`${JSON.stringify(asked)}\n`);
  return JSON.parse((await lines.next()).value) as Told; // a line of generator.mjs
}

async function ask(rate: number, forSeconds: number): Promise<Answers> {
  const answers = await tell<Answers>({ rate, seconds: forSeconds });
  if (isWhole) process.stderr.write(`  ${JSON.stringify(answers)}\n`);
  return answers;
}

/** The most good answers a second, at any rate: it is raised until it does no good. */
async function findPeak(): Promise<number> {
  await ask(20, seconds.probe);
  let peak = 0;
  for (let rate = 25; ; rate = Math.ceil(rate * 1.4)) {
    const { good } = await ask(rate, seconds.probe);
    peak = Math.max(peak, good);
    if (good < rate * 0.7 || rate > 5_000) return peak;
    // what waits is not of the next rate
    await setTimeout(500);
  }
}

test("three times as much as it can do: it goes on doing what it can, tells the others when to come again, and recovers at once", async () => {
  const peak = await findPeak();
  await setTimeout(2_000);
  const { good, statuses, rate } = await ask(Math.ceil(peak * 3), seconds.overload);
  const over = Date.now();
  // somebody who comes after the rush is answered
  let last: { status: string; milliseconds: number };
  do last = await tell({ rate: 0, seconds: 0 });
  while (last.status !== "200" && Date.now() - over < 30_000);
  const recovered = (Date.now() - over) / 1_000;
  process.stderr.write(
    `  peak ${peak.toFixed(0)}/s; at ${rate}/s for ${seconds.overload} s ${good.toFixed(0)}/s good, ${((100 * good) / peak).toFixed(0)} % of it; ` +
      `${JSON.stringify(statuses)}; recovered within ${recovered.toFixed(1)} s\n`,
  );
  expect(last.status).toBe("200");
  expect(Object.keys(statuses).filter((status) => !["200", "503"].includes(status))).toEqual([]);
  expect(good).toBeGreaterThan(0);
  if (!isWhole) return;
  // a share of what the same machine did a minute before, no time of the day
  expect(good / peak).toBeGreaterThanOrEqual(0.8);
  expect(recovered).toBeLessThanOrEqual(2);
}, 600_000);

test("and a server that is told to stop meanwhile answers all that it has taken", async () => {
  const flood = ask(100, seconds.probe);
  await setTimeout(seconds.probe * 500);
  await server.stop();
  const { statuses, sent } = await flood;
  // what nobody has read yet was not taken: refused, told to come again, or reset with the connection it came by
  const known = ["200", "503", "ECONNREFUSED", "ECONNRESET"];
  expect(Object.keys(statuses).filter((status) => !known.includes(status))).toEqual([]);
  expect(statuses["200"]).toBeGreaterThan(0);
  process.stderr.write(`  stopped while ${sent} came: ${JSON.stringify(statuses)}\n`);
}, 120_000);
