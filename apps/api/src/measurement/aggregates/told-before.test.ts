import { afterAll, beforeAll, expect, test } from "vitest";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { afresh, dimension, kinds, reporting, type Reporting, type Row } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "told", ["A", "B", "C", "D"]);
  did = reporting(api, initiative);
});
afterAll(() => api.close());

const all = `{ periodStart periodEnd value numerator denominator lower upper reported expected waived coverage status valueState
  suppressed restated asOf definitionVersion target progressStatus progress { status target { value } baseline { value } } }`;

const read = (code: string, asOf: string | null, token = initiative.funder) =>
  did.indicator<readonly object[]>(token, code, `series(from: "2026Q1", to: "2026Q4", asOf: $asOf) ${all}`, { asOf });

const row = (code: string, value: string, period = "2026Q1", extra: object = {}): Row => ({
  indicatorCode: code,
  period,
  value,
  ...extra,
});

test("what an outside audience was told is told to the next without looking at the figures, until something changes", async () => {
  const id = await did.define("ALL", { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"])] });
  const partners = ["A", "B", "C", "D"] as const;
  for (const partner of partners) await did.oblige(id, partner, "2026Q1", "2026Q4");
  const parts = ["F", "M"].map((category) =>
    row("ALL", "20", "2026Q1", { categories: [{ dimension: "sex", category }] }),
  );
  const changes: readonly (() => Promise<unknown>)[] = [
    ...partners.map((partner) => () => did.count(partner, parts)),
    () => did.aim(id, "2026Q4", "900"),
    () => did.begin(id, "2025Q4", { value: "100" }),
    () => did.count("B", [row("ALL", "70", "2026Q2")]),
    () => did.clear("Target", id, "2026Q4"),
    () => did.clear("Baseline", id, "2025Q4"),
    ...["A", "B", "C"].map(
      (partner) => () =>
        did.count(
          partner,
          parts.map((part) => ({ ...part, value: "9" })),
          { reason: "COUNTING_ERROR" },
        ),
    ),
    () => did.close(id, "2026Q1"),
    () => did.change(id, "2026Q4", { unit: "other things" }),
  ];
  for (const change of changes) {
    await change();
    const told = await read("ALL", null);
    expect(told).toEqual(await read("ALL", afresh()));
    const otherAudience = initiative.partners["A"]!.token;
    expect(await read("ALL", null, otherAudience)).toEqual(told);
  }
  const again = await countStatements(() => read("ALL", null));
  expect(again).toBeLessThan(await countStatements(() => read("ALL", afresh())));
});

test("the backbone's own view is never told to anybody else, nor the other way round", async () => {
  await did.define("FEW", kinds.COUNT);
  await did.count("A", [row("FEW", "5")]);
  const [inside] = await read("FEW", null, initiative.backbone);
  const [outside] = await read("FEW", null);
  expect(inside).toMatchObject({ value: "5", suppressed: false });
  expect(outside).toMatchObject({ value: null, suppressed: true });
  expect(await read("FEW", null, initiative.backbone)).toMatchObject([inside, {}, {}, {}]);
});

test("a past instant is answered as it was, also once it has been told as of now", async () => {
  await did.define("PAST", kinds.COUNT);
  for (const partner of ["A", "B", "C"]) await did.count(partner, [row("PAST", "10")]);
  const [before] = (await read("PAST", null)) as readonly [{ asOf: string; value: string }, ...object[]];
  for (const partner of ["A", "B", "C"]) await did.count(partner, [row("PAST", "20")], { reason: "COUNTING_ERROR" });
  expect(await read("PAST", null)).not.toMatchObject([{ value: before.value }, {}, {}, {}]);
  expect(await read("PAST", before.asOf)).toMatchObject([{ value: before.value }, {}, {}, {}]);
});
