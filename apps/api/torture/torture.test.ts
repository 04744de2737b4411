import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Dice } from "../test/dice.ts";
import { foundReporting } from "./initiative.ts";
import { Reporter } from "./reporter.ts";
import { Supervised } from "./supervised.ts";

/** `npm run torture` does all of it, on disk; `npm test` a little, in memory. */
const isWhole = process.env["KEELSON_TORTURE"] === "whole";
const rounds = isWhole ? { client: 200, server: 100, database: 10 } : { client: 3, server: 1, database: 1 };
const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_122);
const dice = new Dice(seed);
const scratch = isWhole || !existsSync("/dev/shm") ? os.tmpdir() : "/dev/shm";

let server: Supervised;
let directory: string;
let reporters: readonly Reporter[] = [];

beforeAll(async () => {
  directory = await mkdtemp(path.join(scratch, "keelson-torture-"));
  server = await Supervised.start(directory);
  reporters = (await foundReporting(server, 7)).map((place) => new Reporter(place));
}, 300_000);
afterAll(async () => {
  await Promise.all(reporters.map((reporter) => reporter.kill()));
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}, 120_000);

/** Told on a terminal while it goes on, and in the end in any case. */
function progress(what: string, done: number, all: number) {
  if (process.stderr.isTTY || done === all || (isWhole && done % 10 === 0))
    process.stderr.write(`${what}: ${done}/${all}, seed ${seed}\n`);
}

/** Each has been told of one more report than now. */
async function untilHeard(some: readonly Reporter[]) {
  const before = some.map(({ acknowledged }) => acknowledged);
  for (const deadline = Date.now() + 120_000; some.some((one, place) => one.acknowledged <= before[place]!);) {
    if (Date.now() > deadline)
      throw new Error(`nothing is acknowledged any more: ${JSON.stringify(some.map(({ others }) => [...others]))}`);
    await setTimeout(5);
  }
}

/** What is in the database of one reporter's reports, looked at past the API. */
async function kept({ place }: Reporter) {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ value: number; state: string; revision: number }>(
      `select v.value::int as value, m.state, m.revision from keelson.measurement m
       join keelson.measurement_value v on v.initiative_id = m.initiative_id and v.measurement_id = m.id
       join keelson.obligation_period p on p.initiative_id = m.initiative_id and p.id = m.obligation_period_id
       join keelson.indicator i on i.initiative_id = p.initiative_id and i.id = p.indicator_id
       where i.code = $1 order by p.period_start, m.revision`,
      [place.code],
    );
    return rows;
  });
}

/**
 * Gives back what was taken of allowances: a process that is killed loses the hundredth that it had taken, and nobody but us kills a
 * hundred of them within one window.
 */
const forgive = () => asOwner((client) => client.query("delete from traffic.spent"));

async function asOwner<Answer>(work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const password = await readFile(path.join(directory, "data", "keelson.password"), "utf8");
  const port = (await readFile(path.join(directory, "data", "postmaster.pid"), "utf8")).split("\n")[3];
  const client = new pg.Client(`postgres://postgres:${password.trim()}@127.0.0.1:${port}/keelson`);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Everything that was acknowledged is there once, as it was said, and nothing else; and the database keeps every promise. */
async function expectAllOnce(some: readonly Reporter[]) {
  for (const reporter of some) {
    expect(await kept(reporter)).toEqual(
      Array.from({ length: reporter.acknowledged * 3 }, (_, value) => ({
        value,
        state: Math.floor(value / 3) % 2 === 0 ? "SUBMITTED" : "DRAFT",
        revision: 1,
      })),
    );
  }
  const { code, output } = await server.keelson("verify");
  expect([code, output.match(/.*BROKEN[^]*/)?.[0]]).toEqual([0, undefined]);
  const reports = some.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  process.stderr.write(`  ${reports} reports acknowledged, each there once; instead came ${answersOf(some)}\n`);
}

const answersOf = (some: readonly Reporter[]): string =>
  JSON.stringify(some.map(({ others }) => Object.fromEntries(others)));

/** Whatever came instead of an acknowledgement is one of a few things that a client can act upon. */
function expectOnly(some: readonly Reporter[], foreseen: RegExp) {
  for (const { others } of some) expect([...others.keys()].filter((other) => !foreseen.test(other))).toEqual([]);
}

test(`a client that is killed at any moment, ${rounds.client} times, finds by the same keys what had arrived`, async () => {
  const reporter = reporters[0]!;
  for (let round = 1; round <= rounds.client; round += 1) {
    const { tried } = reporter;
    reporter.start();
    while (reporter.tried === tried) await setTimeout(1);
    // while it sends its first report, or a later one, or after it was answered
    await setTimeout(dice.roll(300));
    await reporter.kill();
    progress("clients killed", round, rounds.client);
  }
  reporter.start();
  await untilHeard([reporter]);
  await reporter.stop();
  expectOnly([reporter], /^never$/);
  await expectAllOnce([reporter]);
}, 3_600_000);

test(`a server that is killed at any moment under load, ${rounds.server} times, has lost and doubled nothing`, async () => {
  const some = reporters.slice(1, 4);
  for (const reporter of some) reporter.start();
  for (let round = 1; round <= rounds.server; round += 1) {
    await server.isAnswering();
    await untilHeard(some);
    await setTimeout(dice.roll(1_000));
    await forgive();
    await server.kill();
    progress("servers killed", round, rounds.server);
  }
  await untilHeard(some);
  await Promise.all(some.map((reporter) => reporter.stop()));
  expect(server.restarts).toBe(rounds.server);
  // nobody answers, or the answer breaks off
  expectOnly(some, /^none (ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET|EPIPE|SyntaxError|TypeError)$/);
  await expectAllOnce(some);
}, 7_200_000);

test(`a PostgreSQL that is killed at any moment under load, ${rounds.database} times, is started again by the server, which never ends`, async () => {
  const some = reporters.slice(4);
  const { restarts } = server;
  await forgive();
  for (const reporter of some) reporter.start();
  for (let round = 1; round <= rounds.database; round += 1) {
    await untilHeard(some);
    await setTimeout(dice.roll(1_000));
    await server.killDatabase();
    await untilHeard(some);
    progress("databases killed", round, rounds.database);
  }
  await Promise.all(some.map((reporter) => reporter.stop()));
  expect(server.restarts).toBe(restarts);
  // whoever is told to come again is told when
  expectOnly(some, /^(503|429) [A-Z_]+ Retry-After$/);
  await expectAllOnce(some);
}, 3_600_000);
