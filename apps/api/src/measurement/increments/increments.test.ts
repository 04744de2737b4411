import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { consentToBeNamed, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "increments", ["A", "B", "C"]);
  did = reporting(api, initiative);
});
afterAll(() => api.close());

const increments = (code: string, token = initiative.backbone) =>
  did.indicator<object[] | null>(token, code, `increments(from: "2026Q1", to: "2026Q4") { period total change }`);

test("a total to date is told by what each period added, and by its last value (TIME-CUM-01)", async () => {
  await did.define("TRAINED", { ...kinds.COUNT, acrossTime: "LAST", reportingStyle: "CUMULATIVE_TO_DATE" });
  for (const [quarter, value] of [
    [1, "12"],
    [2, "30"],
    [3, "28"],
    [4, "45"],
  ] as const)
    await did.count("A", [{ indicatorCode: "TRAINED", period: `2026Q${quarter}`, value }]);
  expect(await increments("TRAINED")).toEqual([
    { period: "2026Q1", total: "12", change: null },
    { period: "2026Q2", total: "30", change: "18" },
    { period: "2026Q3", total: "28", change: "-2" },
    { period: "2026Q4", total: "45", change: "17" },
  ]);
  expect(await did.aggregate("TRAINED", "2026")).toMatchObject({ value: "45" });
});

test("what came with another partner, or after a gap, is nobody's increment", async () => {
  const id = await did.define("REACHED", { ...kinds.COUNT, acrossTime: "LAST", reportingStyle: "CUMULATIVE_TO_DATE" });
  await did.oblige(id, "A", "2026Q1", "2026Q4");
  await did.oblige(id, "B", "2026Q1", "2026Q4");
  const count = (partner: string, quarter: number, value: string) =>
    did.count(partner, [{ indicatorCode: "REACHED", period: `2026Q${quarter}`, value }]);
  await count("A", 1, "10");
  await count("A", 2, "20");
  await count("B", 2, "100");
  await count("A", 3, "25");
  await count("B", 3, "110");
  expect(await increments("REACHED")).toEqual([
    { period: "2026Q1", total: "10", change: null },
    { period: "2026Q2", total: "120", change: null },
    { period: "2026Q3", total: "135", change: "15" },
    { period: "2026Q4", total: null, change: null },
  ]);
});

test("as many partners are not the same ones: between others' totals nothing is told", async () => {
  const id = await did.define("TAUGHT", { ...kinds.COUNT, acrossTime: "LAST", reportingStyle: "CUMULATIVE_TO_DATE" });
  const figures = [
    ["2026Q1", "A", "10"],
    ["2026Q1", "B", "1000"],
    ["2026Q2", "A", "12"],
    ["2026Q2", "C", "5"],
    ["2026Q3", "A", "14"],
    ["2026Q3", "C", "9"],
  ] as const;
  for (const [period, partner] of figures) await did.oblige(id, partner, period, period);
  for (const [period, partner, value] of figures)
    await did.count(partner, [{ indicatorCode: "TAUGHT", period, value }]);
  const asked = `increments(from: "2026Q1", to: "2026Q3") { total change }`;
  expect(await did.indicator(initiative.backbone, "TAUGHT", asked)).toEqual([
    { total: "1010", change: null },
    { total: "17", change: null },
    { total: "23", change: "6" },
  ]);
});

test("who reported is told to the backbone alone, and so is what a period added", async () => {
  await did.define("FED", { ...kinds.COUNT, acrossTime: "LAST", reportingStyle: "CUMULATIVE_TO_DATE" });
  await consentToBeNamed(api, "increments");
  for (const partner of ["A", "B", "C"])
    for (const [period, value] of [
      ["2026Q1", "10"],
      ["2026Q2", "20"],
    ] as const)
      await did.count(partner, [{ indicatorCode: "FED", period, value }]);
  const told = (total: string | null, change: string | null) => expect.objectContaining({ total, change });
  expect((await increments("FED"))?.[1]).toEqual(told("60", "30"));
  expect((await increments("FED", initiative.funder))?.[1]).toEqual(told("60", null));
});

test("a figure of the period has no increments, and a total to date is never summed", async () => {
  await did.define("VISITS", kinds.COUNT);
  expect(await increments("VISITS")).toBeNull();
  const { defineIndicator } = await api.ask<{ defineIndicator: { problems: object[] } }>(
    initiative.backbone,
    "mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { problems { code path } } }",
    {
      input: {
        ...kinds.COUNT,
        initiativeId: initiative.id,
        code: "X",
        name: "X",
        reportingStyle: "CUMULATIVE_TO_DATE",
      },
    },
  );
  expect(defineIndicator.problems).toEqual([{ code: "AGGREGATION_NOT_ALLOWED", path: ["acrossTime"] }]);
});
