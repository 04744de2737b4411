import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { consentToBeNamed, foundInitiative, setConsent, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "curves", ["A", "B", "C"]);
  await consentToBeNamed(api, "curves");
  did = reporting(api, initiative);
});
afterAll(() => api.close());

interface Curve {
  readonly points: number;
  readonly slopePerPeriod: string;
  readonly forecast: string;
  readonly actual: string;
  readonly difference: string;
  readonly curveTurned: boolean | null;
}
const amount = { ...kinds.COUNT, measureType: "AMOUNT", acrossTime: "LAST" } as const;
const curve = (code: string, until: string, period: string, { asOf = "", token = initiative.backbone } = {}) =>
  did.indicator<Curve | null>(
    token,
    code,
    `curve(until: "${until}", period: "${period}"${asOf && `, asOf: "${asOf}"`}) { points slopePerPeriod forecast actual difference curveTurned }`,
  );
const say = (indicatorCode: string, figures: Readonly<Record<string, string>>, partner = "A", extra: object = {}) =>
  did.count(
    partner,
    Object.entries(figures).map(([period, value]) => ({ indicatorCode, period, value })),
    extra,
  );

test("PROG-08: less than before, and better than where the trend was heading", async () => {
  await did.define("GRADES", { ...amount, frequency: "ANNUAL" });
  await say("GRADES", { "2019": "61.0", "2020": "60.2", "2021": "59.1", "2022": "58.3", "2023": "57.4" });
  expect(await curve("GRADES", "2023", "2025")).toBeNull();
  await say("GRADES", { "2024": "57.1", "2025": "58.0" });
  const turned = {
    points: 5,
    slopePerPeriod: "-0.91",
    forecast: "55.56",
    actual: "58",
    difference: "2.44",
    curveTurned: true,
  };
  expect(await curve("GRADES", "2023", "2025")).toEqual(turned);
  // until when may be said by any period that ends then
  expect(await curve("GRADES", "2024Q3", "2025")).toEqual(turned);
});

test("where the figure is to fall, better is less; of one to be kept nothing is said", async () => {
  for (const [code, desiredDirection, curveTurned] of [
    ["FALLS", "DECREASE", false],
    ["STAYS", "MAINTAIN", null],
  ] as const) {
    await did.define(code, { ...amount, desiredDirection });
    await say(code, { "2024Q1": "10", "2024Q2": "8", "2024Q4": "4", "2025Q2": "1" });
    expect(await curve(code, "2024", "2025Q2")).toMatchObject({
      points: 3,
      slopePerPeriod: "-2",
      forecast: "0",
      difference: "1",
      curveTurned,
    });
  }
});

test("nothing is told of two figures, of a period that is none of its own, or of one the trend was drawn from", async () => {
  await did.define("YOUNG", amount);
  await say("YOUNG", { "2024Q1": "1", "2024Q2": "2", "2024Q3": "3", "2025Q1": "4" });
  expect(await curve("YOUNG", "2024Q2", "2025Q1")).toBeNull();
  for (const period of ["2025", "202501", "2024Q3", "2024Q2", "2200Q4"])
    expect(await curve("YOUNG", "2024Q3", period)).toBeNull();
  expect(await curve("YOUNG", "1900Q1", "2025Q1")).toBeNull();
  await did.define("ONCE", { ...amount, frequency: "ONE_OFF" });
  expect(await curve("ONCE", "2024", "2025")).toBeNull();
});

test("a change of definition is a break: no line goes through it", async () => {
  const indicator = await did.define("BROKEN", amount);
  await say("BROKEN", { "2024Q1": "1", "2024Q2": "2", "2024Q3": "3" });
  expect((await did.change(indicator, "2024Q4", { definition: "Counted otherwise." })).problems).toEqual([]);
  await say("BROKEN", { "2024Q4": "10", "2025Q1": "20", "2025Q2": "30", "2025Q3": "50" });
  expect(await curve("BROKEN", "2025Q1", "2025Q2")).toBeNull();
  expect(await curve("BROKEN", "2025Q2", "2025Q3")).toMatchObject({ points: 3, forecast: "40", difference: "10" });
});

test("better is what was desired then: a change of direction turns no curve of before", async () => {
  const indicator = await did.define("TURNED", { ...amount, desiredDirection: "DECREASE" });
  await say("TURNED", { "2022Q1": "10", "2022Q2": "10", "2022Q3": "10", "2022Q4": "5" });
  const before = await curve("TURNED", "2022Q3", "2022Q4");
  expect(before).toMatchObject({ difference: "-5", curveTurned: true });
  expect((await did.change(indicator, "2024Q1", { desiredDirection: "INCREASE" })).problems).toEqual([]);
  expect(await curve("TURNED", "2022Q3", "2022Q4")).toEqual(before);
});

test("as of an instant it is what was known then; a funder's is drawn from released figures", async () => {
  await setConsent(api, "curves", "AGGREGATE_ONLY");
  await did.define("JOBS", amount);
  const history = { "2024Q1": "100", "2024Q2": "110", "2024Q3": "120", "2024Q4": "130" };
  for (const partner of ["A", "B", "C"]) await say("JOBS", history, partner);
  for (const partner of ["A", "B"]) await say("JOBS", { "2023Q4": "500" }, partner);
  const asFunder = { token: initiative.funder };
  expect(await curve("JOBS", "2024Q3", "2024Q4", asFunder)).toMatchObject({
    points: 3,
    forecast: "390",
    difference: "0",
  });
  const inside = await curve("JOBS", "2024Q3", "2024Q4");
  expect(inside).toMatchObject({ points: 4 });
  const { asOf } = await did.aggregate("JOBS", "2024Q4");
  await say("JOBS", { "2024Q4": "200" }, "A", { reason: "LATE_DATA" });
  expect(await curve("JOBS", "2024Q3", "2024Q4")).toMatchObject({ actual: "460" });
  expect(await curve("JOBS", "2024Q3", "2024Q4", { asOf })).toEqual(inside);
  expect(await curve("JOBS", "2024Q3", "2024Q4", asFunder)).toMatchObject({ actual: "390" });
});
