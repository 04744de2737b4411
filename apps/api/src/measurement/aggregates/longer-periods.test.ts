import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { consentToBeNamed, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { aggregateFields, kinds, reporting, type Aggregate, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "periods", ["A", "B"]);
  await consentToBeNamed(api, "periods");
  did = reporting(api, initiative);
});
afterAll(() => api.close());

/** Partner A reports a figure in each of these periods, and all of it counts. */
const counted = (indicatorCode: string, values: Record<string, string>) =>
  did.count(
    "A",
    Object.entries(values).map(([period, value]) => ({ indicatorCode, period, value })),
  );
const series = (code: string, from: string, to: string) =>
  did.indicator<Aggregate[]>(initiative.backbone, code, `series(from: "${from}", to: "${to}") { ${aggregateFields} }`);

describe("months", () => {
  beforeAll(async () => {
    const indicator = await did.define("MEALS", { ...kinds.COUNT, frequency: "MONTHLY" });
    await did.oblige(indicator, "A", "202401", "202503");
    const months = ["202401", "202402", "202403", "202404", "202405", "202406", "202407", "202408", "202409", "202410"];
    await counted(
      "MEALS",
      Object.fromEntries([...months, "202411", "202412", "202501", "202502"].map((m) => [m, "10"])),
    );
  });

  test.each([
    ["202402", "10", 1],
    ["2024Q1", "30", 3],
    ["2024S2", "60", 6],
    ["2024", "120", 12],
  ])("add up to %s", async (period, value, partnerPeriods) => {
    const expected = {
      value,
      reported: partnerPeriods,
      expected: partnerPeriods,
      status: "COMPLETE",
      isLowerBound: false,
    };
    expect(await did.aggregate("MEALS", period)).toMatchObject({ period, ...expected });
  });

  test("add up to a year that begins in April; with a month missing the sum is a lower bound", async () => {
    expect(await did.aggregate("MEALS", "2024April")).toMatchObject({
      value: "110",
      lower: "110",
      reported: 11,
      expected: 12,
      status: "PARTIAL",
      isLowerBound: true,
    });
    expect(await did.aggregate("MEALS", "2025Q1")).toMatchObject({ reported: 2, expected: 3, status: "INSUFFICIENT" });
  });

  test("do not tile a week or a day", async () => {
    for (const period of ["2024W1", "20240101"])
      expect(await did.aggregate("MEALS", period)).toMatchObject({ value: null, status: "NOT_AGGREGATED" });
  });
});

test("a stock is its last period, and only that one is expected", async () => {
  const indicator = await did.define("MEMBERS", { ...kinds.COUNT, acrossTime: "LAST" });
  await did.oblige(indicator, "A", "2024Q1", "2024Q4");
  await counted("MEMBERS", { "2024Q2": "70", "2024Q4": "90" });
  expect(await did.aggregate("MEMBERS", "2024")).toMatchObject({
    value: "90",
    reported: 1,
    expected: 1,
    status: "COMPLETE",
  });
  expect(await did.aggregate("MEMBERS", "2024S1")).toMatchObject({ value: "70", reported: 1, expected: 1 });
});

test("a stock is restated only where its last period is", async () => {
  await did.define("BEDS", { ...kinds.COUNT, acrossTime: "LAST" });
  await counted("BEDS", { "2024Q1": "1", "2024Q2": "2" });
  await did.count("A", [{ indicatorCode: "BEDS", period: "2024Q1", value: "3" }], { reason: "LATE_DATA" });
  expect(await did.aggregate("BEDS", "2024Q1")).toMatchObject({ value: "3", restated: true });
  expect(await did.aggregate("BEDS", "2024S1")).toMatchObject({ value: "2", restated: false });
});

test("ratios of several periods are pooled, never averaged", async () => {
  await did.define("READ", { ...kinds.SHARE, frequency: "SEMIANNUAL" });
  await did.count("A", [
    { indicatorCode: "READ", period: "2024S1", numerator: "9", denominator: "10" },
    { indicatorCode: "READ", period: "2024S2", numerator: "10", denominator: "100" },
  ]);
  const pooled = { value: "17.2727272727", numerator: "19", denominator: "110", reported: 2, expected: 2 };
  expect(await did.aggregate("READ", "2024")).toMatchObject(pooled);
  expect(await did.aggregate("READ", "2024Q1")).toMatchObject({ value: null, status: "NOT_AGGREGATED" });
});

test("means of several periods weigh each by its people", async () => {
  await did.define("WAIT", kinds.MEAN);
  await did.count("A", [
    { indicatorCode: "WAIT", period: "2024Q1", value: "10", denominator: "1" },
    { indicatorCode: "WAIT", period: "2024Q2", value: "20", denominator: "4" },
  ]);
  expect(await did.aggregate("WAIT", "2024S1")).toMatchObject({ value: "18", denominator: "5" });
});

test("a quarter that nobody was asked for leaves the year incomplete, and its sum a lower bound", async () => {
  await did.define("TREES", kinds.COUNT);
  await counted("TREES", { "2024Q1": "4", "2024Q2": "5", "2024Q4": "6" });
  const partial = { value: "15", reported: 3, expected: 3, coverage: 1, status: "PARTIAL", isLowerBound: true };
  expect(await did.aggregate("TREES", "2024")).toMatchObject(partial);
});

test("years that begin in April are not calendar years", async () => {
  await did.define("SCHOOLS", { ...kinds.COUNT, frequency: "ANNUAL", yearStartMonth: 4 });
  await counted("SCHOOLS", { "2024April": "12" });
  expect(await did.aggregate("SCHOOLS", "2024April")).toMatchObject({ value: "12", status: "COMPLETE" });
  expect(await did.aggregate("SCHOOLS", "2024")).toMatchObject({ value: null, status: "NOT_AGGREGATED" });
});

test("weeks fill nothing but themselves", async () => {
  await did.define("CALLS", { ...kinds.COUNT, frequency: "WEEKLY" });
  await counted("CALLS", { "2027W5": "1", "2027W6": "1", "2027W7": "1", "2027W8": "1" });
  expect(await did.aggregate("CALLS", "2027W5")).toMatchObject({ value: "1" });
  // February 2027 is four whole weeks; a rule that holds in one year in eleven is none
  expect(await did.aggregate("CALLS", "202702")).toMatchObject({ status: "NOT_AGGREGATED" });
});

test("one-off figures of a year and of its first quarter begin on one day and stay apart, then and now, inside and out", async () => {
  await did.define("CENSUS", { ...kinds.COUNT, frequency: "ONE_OFF" });
  await counted("CENSUS", { "20240101": "1", "2024": "100", "2024Q1": "7" });
  const ask = (period: string, asOf?: string) => did.aggregate("CENSUS", period, asOf ? { asOf } : {});
  const then = await ask("2024");
  for (const [period, value] of Object.entries({ "2024": "100", "2024Q1": "7", "20240101": "1" })) {
    expect(await ask(period)).toMatchObject({ value, reported: 1, expected: 1 });
    expect(await did.aggregate("CENSUS", period, {}, initiative.funder)).toMatchObject({
      value,
      reported: 1,
      expected: 1,
    });
  }
  const changed = Object.entries({ "20240101": "2", "2024": "200", "2024Q1": "8" });
  const rows = changed.map(([period, value]) => ({ indicatorCode: "CENSUS", period, value }));
  await did.count("A", rows, { reason: "LATE_DATA" });
  expect(await ask("2024", then.asOf)).toEqual(then);
  expect(await ask("2024Q1", then.asOf)).toMatchObject({ value: "7", reported: 1, expected: 1 });
});

describe("a series", () => {
  test("has one aggregate a period, oldest first, also where nothing was reported", async () => {
    await did.define("HOMES", kinds.COUNT);
    await counted("HOMES", { "2024Q3": "3", "2024Q1": "1" });
    const found = await series("HOMES", "2024Q1", "2024Q4");
    expect(found.map(({ period, value, status }) => [period, value, status])).toEqual([
      ["2024Q1", "1", "COMPLETE"],
      ["2024Q2", null, "NO_DATA"],
      ["2024Q3", "3", "COMPLETE"],
      ["2024Q4", null, "NO_DATA"],
    ]);
    // the bounds may be periods of another kind
    expect(await series("HOMES", "2024", "202412")).toEqual(found);
    expect(await series("HOMES", "202402", "202408")).toEqual(found.slice(1, 2));
    expect(await series("HOMES", "2024Q4", "2024Q1")).toEqual([]);
  });

  test("is at most 400 periods long", async () => {
    await did.define("DAILY", { ...kinds.COUNT, frequency: "DAILY" });
    expect(await series("DAILY", "20240101", "20250203")).toHaveLength(400);
    const answer = await api.send(
      initiative.backbone,
      `{ initiative(slug: "periods") { indicator(code: "DAILY") { series(from: "20240101", to: "20250204") { value } } } }`,
    );
    expect(answer.errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT" }, message: expect.stringContaining("400") },
    ]);
  });

  test("of what is no period is told by the argument's name", async () => {
    const answer = await api.send(
      initiative.backbone,
      `{ initiative(slug: "periods") { indicator(code: "HOMES") { series(from: "2024Q5", to: "2024") { value } } } }`,
    );
    expect(answer.errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT" }, message: expect.stringContaining("from") },
    ]);
  });
});

test("figures of many digits are answered to the last of them", async () => {
  const long = "9".repeat(40);
  await did.define("COINS", { ...kinds.COUNT, measureType: "AMOUNT" });
  await did.count("A", [{ indicatorCode: "COINS", period: "2024Q1", value: long }]);
  await did.count("B", [{ indicatorCode: "COINS", period: "2024Q1", value: long }]);
  expect(await did.aggregate("COINS", "2024Q1")).toMatchObject({ value: `1${"9".repeat(39)}8` });
});
