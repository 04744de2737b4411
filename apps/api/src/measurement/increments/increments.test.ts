import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "increments", ["A", "B"]);
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
