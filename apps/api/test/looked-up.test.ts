import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "./harness.ts";
import { behind, foundInitiative, type TestInitiative } from "./initiative.ts";
import { kinds, reporting, type Reporting } from "./reporting.ts";

const partners = ["P0", "P1", "P2", "P3", "P4"];
const indicators = ["I0", "I1", "I2", "I3"];
const months = Array.from({ length: 600 }, (_, index) => {
  return `${1970 + Math.floor(index / 12)}${String((index % 12) + 1).padStart(2, "0")}`;
});

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  // one connection: what it has read is told when it says so itself
  api = await openApi(1);
  initiative = await foundInitiative(api, "wide", partners);
  did = reporting(api, initiative);
  for (const code of indicators) {
    const id = await did.define(code, { ...kinds.COUNT, frequency: "MONTHLY" });
    for (const partner of partners) await did.oblige(id, partner, months[0]!, months.at(-1));
  }
  await behind(api, "analyze");
}, 120_000);
afterAll(() => api.close());

/** Rows that were read so far in the tables of what partners say and what counts. */
async function rowsRead(): Promise<number> {
  await api.database.query("select pg_stat_force_next_flush()");
  const [read] = await api.look<{ rows: number }>(
    `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_user_tables where relname in
       ('obligation_period', 'measurement', 'measurement_value', 'counted_figure', 'aggregate_cell', 'release')`,
  );
  return read?.rows ?? Number.NaN;
}

test("200 figures are recorded, submitted and accepted without a look at all that the initiative has", async () => {
  const rowsOf = (periods: readonly string[]) =>
    indicators.flatMap((indicatorCode) => periods.map((period) => ({ indicatorCode, period, value: "7" })));
  // so that no table is as small as a page or two
  await did.accept(await did.report("P0", rowsOf(months.slice(0, 300))));
  const rows = rowsOf(months.slice(0, 50));
  const before = await rowsRead();
  await did.accept(await did.report("P1", rows));
  const read = (await rowsRead()) - before;
  expect(read).toBeGreaterThan(rows.length);
  // each of some twenty tables and indexes a few times, and its period's releases; all of the initiative once would be 60 a figure
  expect(read / rows.length).toBeLessThan(120);
});

test("a partner's line of the board is read without a look at the other partners'", async () => {
  const own = indicators.length * 12;
  const before = await rowsRead();
  const { initiative: of } = await api.ask<{ initiative: { reportingProgress: { dueOn: string } } }>(
    initiative.partners["P2"]!.token,
    `{ initiative(slug: "wide") { reportingProgress(period: "2018") { dueOn } } }`,
  );
  const read = (await rowsRead()) - before;
  expect(of.reportingProgress.dueOn > "2018-12-31").toBe(true);
  expect(read).toBeGreaterThanOrEqual(own);
  expect(read).toBeLessThan(2 * own);
});
