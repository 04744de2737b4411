import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openApi, type TestApi } from "../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../test/reporting.ts";
import { migrateQueue } from "./kernel/queue.ts";
import { verify, verifyIn } from "./verify.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "verified", ["A"]);
  did = reporting(api, initiative);
  await did.define("VISITS", kinds.COUNT);
  await did.count("A", [{ indicatorCode: "VISITS", period: "2024Q1", value: "11" }]);
});
afterAll(() => api.close());

const brokenOf = (verdicts: Awaited<ReturnType<typeof verify>>) => verdicts.flatMap(({ broken }) => broken);
const clientOf = async (url: string) => {
  const client = new pg.Client({ connectionString: url, options: "-c search_path=keelson" });
  await client.connect();
  return client;
};

test("while it is verified, everybody goes on writing, and what they write is not taken for a difference", async () => {
  const verifier = await clientOf(api.url);
  await verifier.query("begin isolation level repeatable read read only");
  expect(brokenOf(await verifyIn(verifier))).toEqual([]);
  // it has read all there is and still holds whatever it locked
  const held = await api.look(
    `select distinct mode from pg_locks l join pg_class c on c.oid = l.relation where c.relnamespace = 'keelson'::regnamespace
       and l.database = (select oid from pg_database where datname = current_database())`,
  );
  expect(held).toEqual([{ mode: "AccessShareLock" }]);
  await did.count("A", [{ indicatorCode: "VISITS", period: "2024Q2", value: "12" }]);
  await did.define("CALLS", kinds.COUNT);
  expect(brokenOf(await verifyIn(verifier))).toEqual([]);
  await verifier.query("commit");
  await verifier.end();
  expect(brokenOf(await verify(api.url))).toEqual([]);
});

test("each promise is told as soon as it has been held, and of how many", async () => {
  const told: string[] = [];
  const counts = new Set<number>();
  const verdicts = await verify(api.url, ({ promise }, count) => {
    told.push(promise);
    counts.add(count);
  });
  expect(told).toEqual(verdicts.map(({ promise }) => promise));
  expect([...counts]).toEqual([verdicts.length]);
  expect(told).toEqual(expect.arrayContaining(["audit-chain", "cells", "measurement_value as it was written"]));
});

test("on the command line: 0 where every promise is kept, and 1 with the table, the row and both sides of each difference", async () => {
  const [chain] = await api.look<{ head: string }>(
    "select encode(hash, 'hex') as head from audit_chain order by seq desc",
  );
  const { code: healthy, output: kept } = await keelson("verify");
  expect(healthy).toBe(0);
  expect(kept).toMatch(new RegExp(`links, head ${chain?.head}\n[^]*All \\d+ promises are kept`));
  const intruder = await clientOf(api.url);
  await intruder.query("set session_replication_role = replica");
  const { rows } = await intruder.query<{ measurement_id: string }>(
    "update measurement_value set value = 99 where value = 11 returning measurement_id",
  );
  await intruder.end();
  const { code, output } = await keelson("verify");
  expect(code).toBe(1);
  expect(output).toContain(`measurement_value ${rows[0]?.measurement_id} is not as it was written`);
  expect(output).toMatch(/there: \{.*"value":99\D/);
  expect(output).toMatch(/should be: \{.*"asWrittenBy":"recordMeasurements"/);
  // what counts no longer follows from it
  expect(output).toMatch(/counted-figures: BROKEN in 1 rows/);
  expect((await keelson("verify", "--tables")).output).toMatch(
    /^api_token, but for last_used_on$[^]*^measurement_value$[^]*^aggregate_cell \(recomputed\)$/m,
  );
});

/** Runs a verb as a process of its own. */
function keelson(...args: string[]): Promise<{ code: number; output: string }> {
  const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
  const env = { ...process.env, DATABASE_URL: api.url };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

test("what was written before rows had digests is noted as it stood then, and its links still hold", async () => {
  const owner = new pg.Client(inject("clusterUrl"));
  await owner.connect();
  await owner.query("create database before_digests");
  const url = Object.assign(new URL(inject("clusterUrl")), { pathname: "before_digests" }).href;
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    await database.query(
      "create schema keelson authorization keelson_owner; grant usage on schema keelson to keelson_app",
    );
    await database.query("grant create on database before_digests to keelson_owner");
    await migrateQueue(url);
    const folder = new URL("../migrations/", import.meta.url);
    const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
    const turn = files.findIndex((file) => file.includes("row-digests"));
    const run = async (some: readonly string[]) => {
      for (const file of some) {
        await database.query("reset all; set search_path = keelson; set role keelson_owner");
        await database.query(await readFile(new URL(file, folder), "utf8"));
      }
      await database.query("reset role; set search_path = keelson");
    };
    await run(files.slice(0, turn));
    const write = (sql: string) =>
      database.query(`begin; select set_config('app.event', uuidv7()::text, true); ${sql};
        select audit_seal(current_setting('app.event')::uuid, '00000000-0000-0000-0000-000000000000', 'test', null); commit`);
    await write("insert into person (email, name) values ('a@example.org', 'A'), ('b@example.org', 'B')");
    await write("update person set name = 'C' where name = 'B'");
    await run(files.slice(turn));
    await write("update person set name = 'D' where name = 'C'");
    await write("delete from person where name = 'A'");
    expect(brokenOf(await verifyIn(database))).toEqual([]);

    const broken = async (sql: string) => {
      await database.query(`begin; set local session_replication_role = replica; ${sql}`);
      const found = brokenOf(await verifyIn(database)).map(({ table, fault }) => `${table} ${fault}`);
      await database.query("rollback");
      return found;
    };
    expect(await broken("update person set name = 'E'")).toEqual(["person is not as it was written"]);
    expect(await broken("update audit_event set action = 'nothing' where seq = 1")).toContain(
      "audit_event its link does not follow from it, its changes and the event before",
    );
    expect(await broken("update audit_change set digests = '{}' where digest is not null")).toContain(
      "audit_change it says more than was sealed",
    );
  } finally {
    await database.end();
    await owner.query("drop database before_digests with (force)");
    await owner.end();
  }
});
