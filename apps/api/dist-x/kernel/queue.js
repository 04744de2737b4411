import { Logger, parseCronItems, run, runMigrations } from "graphile-worker";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { ownerOptions } from "./as-owner.js";
/**
 * Works at the queue of the database together with all other processes that do: each job is done by one of them, each clock by one
 * of them at every tick, and once when a process starts. What fails is tried again later and later, and blocks nothing else; what
 * fails for the last time is logged as an error and stays, with its reason, for a month. A queue that broke is opened again. Gives
 * what stops it: jobs under way end before.
 */
export async function openQueue({ ownerUrl, jobs, log, atOnce = 2 }) {
  // one more for listening, and one for the clock
  const pool = ownerPool(ownerUrl, atOnce + 2, log);
  const all = { ...jobs, ...housekeeping(pool) };
  const clocks = Object.entries(all).flatMap(([task, { at }]) => (at ? [{ task, match: at }] : []));
  const open = async () => {
    const opened = await run({
      ...sayingWhenDone,
      pgPool: pool,
      concurrency: atOnce,
      noHandleSignals: true,
      pollInterval: 2_000,
      logger: loggerTo(log),
      taskList: tasksOf(all),
      parsedCronItems: parseCronItems(
        clocks.map(({ task, match }) => ({ task, match, options: { jobKey: clockKey(task), maxAttempts: 5 } })),
      ),
    });
    opened.events.on("job:failed", ({ job, error }) =>
      log.error({ err: error, job: job.id }, `${job.task_identifier} was given up after ${job.attempts} attempts`),
    );
    return opened;
  };
  const stopped = new AbortController();
  let runner = await open().catch(async (error) => {
    await pool.end();
    throw error;
  });
  // a period may have begun, or a question grown old, while nothing ran
  for (const { task } of clocks) await runner.addJob(task, {}, { jobKey: clockKey(task), maxAttempts: 5 });
  const watch = async () => {
    while (!stopped.signal.aborted) {
      await runner.promise.catch((error) => log.error({ err: error }, "the queue broke and is opened again"));
      await setTimeout(5_000, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (!stopped.signal.aborted) runner = await open().catch(() => runner);
    }
  };
  const watching = watch();
  return async () => {
    stopped.abort();
    // it may have broken at this moment, and has stopped then
    await runner.stop().catch(() => undefined);
    await watching;
    await pool.end();
  };
}
/** That a job is done is written one by one, and before the queue stops: without this, stopping does not wait for it. */
export const sayingWhenDone = {
  preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
};
/** What waits of a clock is one job, however many put it there. */
const clockKey = (task) => `clock ${task}`;
/** The jobs as graphile-worker wants them. */
export const tasksOf = (jobs) =>
  Object.fromEntries(
    Object.entries(jobs).map(([name, { work }]) => [name, async (payload) => void (await work(payload))]),
  );
/** Makes the queue's tables, or brings them to this version, as the owner's. */
export async function migrateQueue(ownerUrl) {
  const pool = ownerPool(ownerUrl, 1, silent);
  try {
    await runMigrations({ pgPool: pool, logger: loggerTo(silent) });
  } finally {
    await pool.end();
  }
}
/** Its tables are under row-level security without a policy: the owner alone works at them. */
function ownerPool(ownerUrl, max, log) {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max,
    options: ownerOptions,
    application_name: "keelson queue",
  });
  // one that breaks is replaced when somebody needs one
  const broke = (error) => log.warn({ err: error }, "a connection of the queue broke");
  pool.on("error", broke);
  pool.on("connect", (client) => void client.on("error", broke));
  return pool;
}
/** No job takes as long: whoever has held one for longer has died with it in hand. */
const lostAfterMinutes = 10;
const housekeeping = (pool) => ({
  take_back_lost_jobs: {
    at: "* * * * *",
    work: () =>
      pool.query(
        // the queue's own function would let go of all that the process holds, and it may be alive
        `update graphile_worker._private_jobs set locked_by = null, locked_at = null
         where locked_at < now() - make_interval(mins => $1)`,
        [lostAfterMinutes],
      ),
  },
  forget_dead_jobs: {
    at: "15 3 * * *",
    work: () =>
      pool.query(`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs
         where attempts >= max_attempts and locked_at is null and updated_at < now() - interval '30 days' having count(*) > 0`),
  },
});
/** Its own news are of interest to nobody; what fails is. */
function loggerTo(log) {
  const levels = { error: "error", warning: "warn" };
  return new Logger(() => (level, message, meta) => log[levels[level] ?? "debug"]({ ...meta }, message));
}
const silent = { error: () => undefined, warn: () => undefined, debug: () => undefined };
//# sourceMappingURL=queue.js.map
