import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

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

test("a first start brings in the sample; after kill -9 the same data answer again; SIGTERM stops the database too", async () => {
  running = await start();
  const token = (await keelson("token", "--email", "funder@demo.example")).stdout.trim();
  const before = await rereferrals(token);
  expect(before).toMatchObject({ numerator: "142897", denominator: "632828", reported: 153, expected: 153 });

  running.process.kill("SIGKILL");
  await once(running.process, "exit");
  running = await start();
  expect(await rereferrals(token)).toEqual(before);

  running.process.kill("SIGTERM");
  expect(await once(running.process, "exit")).toEqual([0, null]);
  expect(existsSync(path.join(directory, "data", "postmaster.pid"))).toBe(false);

  // with nothing running, a verb of the command line starts the database, and stops it again
  expect((await keelson("verify")).stdout).not.toMatch(/BROKEN/);
  expect(existsSync(path.join(directory, "data", "postmaster.pid"))).toBe(false);
});

test("the command line and a first start share one database, whichever comes first", async () => {
  await rm(directory, { recursive: true, force: true });
  const [started] = await Promise.all([
    start(),
    keelson("migrate"),
    keelson("create-admin", "--email", "first@example.org"),
  ]);
  running = started;
  const token = (await keelson("token", "--email", "first@example.org", "--scopes", "MANAGE")).stdout.trim();
  expect(token).toMatch(/^kls_[A-Za-z0-9_-]{43}$/);

  // an administrator signs in where no mail leaves
  const link = new URL((await keelson("link", "--email", "first@example.org")).stdout.trim());
  const opened = await fetch(`${running.address}${link.pathname}${link.search}`, { redirect: "manual" });
  expect([opened.status, opened.headers.get("set-cookie")]).toEqual([302, expect.stringMatching(/session_token=/)]);
});
