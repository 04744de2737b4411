import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let indicator: string;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "targets", ["A"]);
  did = reporting(api, initiative);
  indicator = await did.define("VISITS", kinds.COUNT);
  await did.count("A", [{ indicatorCode: "VISITS", period: "2026Q1", value: "10" }]);
});
afterAll(() => api.close());

const aim = (period: string, value: string, token = initiative.backbone) =>
  api.send<{
    setTarget: { target: { period: string; value: string } | null; problems: { code: string; path: string[] }[] };
  }>(
    token,
    `mutation ($input: SetTargetInput!) { setTarget(input: $input) { target { period value } problems { code path } } }`,
    { input: { indicatorId: indicator, period, value } },
  );
const seen = (period: string, asOf?: string) =>
  did.indicator<{ target: string | null; progressStatus: string | null; asOf: string }>(
    initiative.backbone,
    "VISITS",
    `aggregate(period: "${period}"${asOf ? `, asOf: "${asOf}"` : ""}) { target progressStatus asOf }`,
  );

test("a new aim replaces the old one, which stays known as what was aimed at then", async () => {
  expect((await aim("2026Q1", "12.50")).data.setTarget).toEqual({
    target: { period: "2026Q1", value: "12.5" },
    problems: [],
  });
  const then = await seen("2026Q1");
  expect(then).toMatchObject({ target: "12.5", progressStatus: null });
  await aim("2026Q1", "9");
  expect(await seen("2026Q1")).toMatchObject({ target: "9", progressStatus: "ACHIEVED" });
  expect(await seen("2026Q1", then.asOf)).toEqual(then);
  const targets = await did.indicator(initiative.backbone, "VISITS", "targets { period value }");
  expect(targets).toEqual([{ period: "2026Q1", value: "9" }]);
});

test("an aim is for the period it names, and for no other", async () => {
  await aim("2027", "40");
  expect(await seen("2027")).toMatchObject({ target: "40", progressStatus: "NO_DATA" });
  expect(await seen("2027Q1")).toMatchObject({ target: null, progressStatus: null });
});

test("what is no aim is told with its place, and a partner sets none", async () => {
  expect((await aim("2026Q5", "1")).data.setTarget.problems).toMatchObject([
    { code: "PERIOD_NOT_VALID", path: ["period"] },
  ]);
  expect((await aim("2026Q2", "1e3")).data.setTarget.problems).toMatchObject([
    { code: "NOT_A_NUMBER", path: ["value"] },
  ]);
  expect((await aim("2026Q2", "1", initiative.partners["A"]!.token)).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
});
