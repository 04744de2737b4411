import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freshDatabase, type FreshDatabase } from "../../test/harness.ts";
import { openQueue, type Jobs, type Log } from "./queue.ts";

let db: FreshDatabase;
let told: string[];
let stops: (() => Promise<void>)[];
beforeEach(async () => {
  db = await freshDatabase(1);
  told = [];
  stops = [];
});
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await db.close();
});

const log: Log = { error: (_, message) => told.push(message), warn: () => undefined, debug: () => undefined };

/** One process that works at the queue. */
async function open(jobs: Jobs) {
  const stop = await openQueue({ ownerUrl: db.url, jobs, log });
  stops.push(stop);
  return stop;
}

const put = (task: string, payload: object = {}, attemptsMax = 3) =>
  db.look("select graphile_worker.add_job($1, $2::json, max_attempts => $3)", [
    task,
    JSON.stringify(payload),
    attemptsMax,
  ]);
const left = async () =>
  (await db.look<{ task: string }>("select task_identifier as task from graphile_worker.jobs order by id")).map(
    ({ task }) => task,
  );
const until = (is: () => boolean | Promise<boolean>) => vi.waitUntil(is, { timeout: 30_000, interval: 10 });

test("two processes at one queue do each job once", async () => {
  const done: string[] = [];
  const jobsOf = (who: string): Jobs => ({
    count: {
      work: async (payload) => {
        done.push(`${JSON.stringify(payload)} by ${who}`);
        // long enough for the other to come by
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    },
  });
  await open(jobsOf("one"));
  await open(jobsOf("other"));
  for (let nth = 0; nth < 40; nth += 1) await put("count", { nth });
  await until(async () => done.length >= 40 && (await left()).length === 0);
  expect(new Set(done.map((line) => line.split(" by ")[0])).size).toBe(40);
  expect(done).toHaveLength(40);
  expect(new Set(done.map((line) => line.split(" by ")[1]))).toEqual(new Set(["one", "other"]));
});

test("a job that always fails is given up after its last attempt, with a line in the log, and blocks no other", async () => {
  let failed = 0;
  const done: unknown[] = [];
  await open({
    poison: {
      work: async () => {
        failed += 1;
        throw new Error("poison");
      },
    },
    harmless: { work: async (payload) => void done.push(payload) },
  });
  await put("poison");
  await put("harmless", { before: true });
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await until(() => failed >= attempt);
    await db.look("update graphile_worker._private_jobs set run_at = now() where locked_at is null");
    await db.look('notify "jobs:insert", \'{"count":1}\'');
  }
  await until(() => told.length > 0);
  expect(told).toContain("poison was given up after 3 attempts");
  await put("harmless", { after: true });
  await until(() => done.length === 2);
  await until(async () => (await left()).length === 1);
  expect(await db.look("select attempts, last_error from graphile_worker.jobs")).toEqual([
    { attempts: 3, last_error: expect.stringMatching(/poison/) },
  ]);
  expect(failed).toBe(3);
});

test("a job whose process died with it in hand is taken back", async () => {
  await put("orphan");
  await db.look(
    "update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = now() - interval '11 minutes', attempts = 1",
  );
  let done = 0;
  await open({ orphan: { work: async () => void (done += 1) } });
  await until(() => done === 1);
});

test("a clock strikes once when processes start together, however many", async () => {
  let struck = 0;
  let holdsUp: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (holdsUp = resolve));
  const jobs: Jobs = { clock: { at: "0 0 1 1 *", work: async () => void (struck += 1) } };
  // two jobs for each: both are busy while they ask for the same
  for (let nth = 0; nth < 4; nth += 1) await put("busy");
  const busy = { busy: { work: () => held } };
  await open({ ...jobs, ...busy });
  await open({ ...jobs, ...busy });
  holdsUp();
  await until(async () => (await left()).length === 0);
  expect(struck).toBe(1);
});

test("stopping waits for the job under way, and says that it is done", async () => {
  const events: string[] = [];
  await put("slow");
  const stop = await open({
    slow: {
      work: async () => {
        events.push("began");
        await new Promise((resolve) => setTimeout(resolve, 300));
        events.push("ended");
      },
    },
  });
  await until(() => events.length > 0);
  await stop();
  stops = [];
  events.push("stopped");
  expect(events).toEqual(["began", "ended", "stopped"]);
  expect((await left()).filter((task) => task === "slow")).toEqual([]);
});

test("a queue whose connections break goes on", async () => {
  const done: unknown[] = [];
  await open({ count: { work: async (payload) => void done.push(payload) } });
  await put("count", { nth: 1 });
  await until(() => done.length === 1);
  await db.look(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'keelson queue'",
  );
  await put("count", { nth: 2 });
  await until(() => done.length === 2);
  expect(done).toEqual([{ nth: 1 }, { nth: 2 }]);
});
