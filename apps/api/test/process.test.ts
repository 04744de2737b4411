import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { pressed } from "./harness.ts";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
let directory: string;
let running: { process: ChildProcess; address: string };

beforeAll(async () => {
  directory = await mkdtemp(path.join(existsSync("/dev/shm") ? "/dev/shm" : os.tmpdir(), "keelson-process-"));
});
afterAll(async () => {
  running.process.kill("SIGTERM");
  if (running.process.exitCode === null) await once(running.process, "exit");
  await rm(directory, { recursive: true, force: true });
});

const env = () => ({ ...process.env, KEELSON_DATA_DIR: directory, PORT: "0", NODE_ENV: "test" });

/** Starts Keelson as `npm start` does, and waits until it says where it answers. */
async function start() {
  const child = spawn(process.execPath, ["main.js"], { cwd: dist, env: env(), stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /answers at (\S+)\/graphql/.exec(line)?.[1];
    if (address) return { process: child, address };
  }
  throw new Error("it stopped before it answered");
}

const keelson = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["cli.js", ...args], { cwd: dist, env: env() });

async function rereferrals(token: string): Promise<unknown> {
  const query = `{ initiative(slug: "childrens-outcomes-england") { indicator(code: "REREFERRALS") {
    aggregate(period: "2024April") { numerator denominator reported expected asOf } } } }`;
  const response = await fetch(`${running.address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { initiative: { indicator: { aggregate: unknown } } } };
  return data.initiative.indicator.aggregate;
}

/** What became of one request: whether the server had taken it, and how it answered; null where it did not. */
interface Fate {
  readonly isTaken: boolean;
  readonly status: number | null;
}

/** Asks once, on a connection of its own, and sends the question only when the server says that it takes it. */
function askOnce(token: string): Promise<Fate> {
  return new Promise((resolve) => {
    let isTaken = false;
    const asked = request(`${running.address}/graphql`, {
      method: "POST",
      agent: false,
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}`, Expect: "100-continue" },
    });
    asked.on("continue", () => {
      isTaken = true;
      asked.end(
        JSON.stringify({
          query: "{ initiatives(first: 100) { nodes { memberships(first: 100) { nodes { code } } } } }",
        }),
      );
    });
    asked.on("response", (response) => {
      response.resume();
      response.on("end", () => resolve({ isTaken, status: response.statusCode ?? null }));
      response.on("error", () => resolve({ isTaken, status: null }));
    });
    asked.on("error", () => resolve({ isTaken, status: null }));
    asked.flushHeaders();
  });
}

/** Many ask without a pause until nobody is there any more. */
async function keepAsking(token: string, clients: number, fates: Fate[]) {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (;;) {
        const fate = await askOnce(token);
        fates.push(fate);
        if (!fate.isTaken && fate.status === null) return;
      }
    }),
  );
}

test("the command line and a first start share one database, whichever comes first, and an administrator signs in where no mail leaves", async () => {
  const [started] = await Promise.all([
    start(),
    keelson("migrate"),
    keelson("create-admin", "--email", "first@example.org"),
  ]);
  running = started;
  const token = (await keelson("token", "--email", "first@example.org", "--scopes", "MANAGE")).stdout.trim();
  expect(token).toMatch(/^kls_[A-Za-z0-9_-]{43}$/);
  const link = (await keelson("link", "--email", "first@example.org")).stdout.trim();
  const opened = await fetch(`${running.address}${pressed(link)}`, { redirect: "manual" });
  expect([opened.status, opened.headers.get("set-cookie")]).toEqual([302, expect.stringMatching(/session_token=/)]);
});

test("a first start brings in the sample; after kill -9 the same data answer again; SIGTERM stops the database too", async () => {
  const token = (await keelson("token", "--email", "funder@demo.example")).stdout.trim();
  const before = await rereferrals(token);
  expect(before).toMatchObject({ numerator: "142897", denominator: "632828", reported: 153, expected: 153 });

  running.process.kill("SIGKILL");
  await once(running.process, "exit");
  running = await start();
  expect(await rereferrals(token)).toEqual(before);

  // whatever was taken before it stops is answered
  const fates: Fate[] = [];
  const asking = keepAsking(token, 20, fates);
  await vi.waitUntil(() => fates.length >= 100, { timeout: 60_000 });
  running.process.kill("SIGTERM");
  const answered = fates.length;
  expect(await once(running.process, "exit")).toEqual([0, null]);
  await asking;
  const taken = fates.filter(({ isTaken }) => isTaken);
  expect(taken.length).toBeGreaterThan(answered);
  // 503 says when to come again: to somebody who came while it was stopping, or while too many were there
  expect(taken.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
  expect(existsSync(path.join(directory, "data", "postmaster.pid"))).toBe(false);

  // with nothing running, a verb of the command line starts the database, and stops it again
  expect((await keelson("verify")).stdout).not.toMatch(/BROKEN/);
  expect(existsSync(path.join(directory, "data", "postmaster.pid"))).toBe(false);
});
