import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { dimension, kinds, reporting, type Aggregate, type Reporting, type Row } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "parts", ["A", "B", "C"]);
  did = reporting(api, initiative);
  const sex = dimension("sex", ["F", "M", "X"]);
  const age = dimension("age", ["U15", "15+"]);
  const issue = dimension("issue", ["HOUSING", "FOOD"], { exhaustive: false });
  const service = dimension("service", ["ADVICE", "SHELTER"], { exclusive: false });
  await did.define("VISITS", { ...kinds.COUNT, dimensions: [sex, age] });
  await did.define("SHARE", { ...kinds.SHARE, dimensions: [sex] });
  await did.define("WAIT", { ...kinds.MEAN, dimensions: [sex] });
  await did.define("CASES", { ...kinds.COUNT, dimensions: [issue, service] });
});
afterAll(() => api.close());

const sex = (category: string) => [{ dimension: "sex", category }];
/** One row a category, with its figure. */
const bySex = (indicatorCode: string, period: string, figures: Record<string, Partial<Row>>): Row[] =>
  Object.entries(figures).map(([category, figure]) => ({
    indicatorCode,
    period,
    categories: sex(category),
    ...figure,
  }));

describe("a total that was not given", () => {
  test("is the sum of parts that are exclusive, exhaustive and wholly answered", async () => {
    await did.count("A", bySex("VISITS", "2026Q1", { F: { value: "3" }, M: { value: "4" }, X: { value: "0" } }));
    expect(await did.aggregate("VISITS", "2026Q1")).toMatchObject({ value: "7", reported: 1, status: "COMPLETE" });
  });

  test("of a proportion pools numerators and denominators", async () => {
    const parts = {
      F: { numerator: "1", denominator: "10" },
      M: { numerator: "9", denominator: "10" },
      X: { valueState: "NO_EXPOSURE" },
    };
    await did.count("A", bySex("SHARE", "2026Q1", parts));
    expect(await did.aggregate("SHARE", "2026Q1")).toMatchObject({ value: "50", numerator: "10", denominator: "20" });
  });

  test("of a mean weighs each part by its people", async () => {
    const parts = {
      F: { value: "10", denominator: "1" },
      M: { value: "20", denominator: "3" },
      X: { value: "0", denominator: "0" },
    };
    const { problems } = await did.record(
      initiative.partners["A"]!.token,
      initiative.partners["A"]!.id,
      bySex("WAIT", "2026Q1", parts),
      { dryRun: true },
    );
    // a mean of nobody is no figure, and 0 is not blank
    expect(problems).toMatchObject([{ code: "MEAN_WITHOUT_N", path: ["rows", "2", "denominator"] }]);
    await did.count("A", bySex("WAIT", "2026Q1", { ...parts, X: { denominator: "0" } }));
    expect(await did.aggregate("WAIT", "2026Q1")).toMatchObject({ value: "17.5", denominator: "4" });
  });

  test("stays missing where a part is", async () => {
    await did.count("A", bySex("VISITS", "2026Q2", { F: { value: "3" }, M: { value: "4" } }));
    expect(await did.aggregate("VISITS", "2026Q2")).toMatchObject({ value: null, reported: 0, expected: 1 });
    expect(await did.aggregate("VISITS", "2026Q2", { categories: sex("F") })).toMatchObject({
      value: "3",
      reported: 1,
    });
  });

  test.each(["NOT_COLLECTED", "SUPPRESSED_AT_SOURCE"])("stays missing where a part is %s", async (valueState) => {
    const period = valueState === "NOT_COLLECTED" ? "2026Q3" : "2026Q4";
    await did.count("A", bySex("VISITS", period, { F: { value: "3" }, M: { value: "4" }, X: { valueState } }));
    expect(await did.aggregate("VISITS", period)).toMatchObject({ value: null, reported: 0, expected: 1 });
  });

  test.each([
    ["issue", ["HOUSING", "FOOD"], "not exhaustive"],
    ["service", ["ADVICE", "SHELTER"], "not exclusive"],
  ])("is not the sum over %s, which is %s", async (code, categories) => {
    const period = code === "issue" ? "2026Q1" : "2026Q2";
    const rows = categories.map((category) => ({
      indicatorCode: "CASES",
      period,
      categories: [{ dimension: code, category }],
      value: "5",
    }));
    await did.count("A", rows);
    expect(await did.aggregate("CASES", period)).toMatchObject({ value: null, reported: 0 });
  });

  test("is told as derived, before its parts in category order", async () => {
    const { id, token } = initiative.partners["B"]!;
    const shuffled = bySex("VISITS", "2025Q4", { X: { value: "1" }, F: { value: "2" }, M: { value: "3" } });
    const { measurements } = await did.record(token, id, shuffled);
    expect(
      measurements[0]?.values.map(({ categories, value, derived }) => [categories[0]?.category, value, derived]),
    ).toEqual([
      [undefined, "6", true],
      ["F", "2", false],
      ["M", "3", false],
      ["X", "1", false],
    ]);
  });
});

describe("a total that was given", () => {
  test.each([
    ["VISITS", { value: "10" }, { F: { value: "3" }, M: { value: "4" }, X: { value: "2" } }, "value"],
    [
      "SHARE",
      { numerator: "5", denominator: "20" },
      {
        F: { numerator: "2", denominator: "10" },
        M: { numerator: "2", denominator: "10" },
        X: { valueState: "NO_EXPOSURE" },
      },
      "numerator",
    ],
  ])("that contradicts its parts is refused: %s", async (code, total, parts, field) => {
    const { id, token } = initiative.partners["B"]!;
    const rows = [...bySex(code, "2026Q1", parts), { indicatorCode: code, period: "2026Q1", ...total }];
    const { measurements, problems } = await did.record(token, id, rows);
    expect(measurements).toEqual([]);
    expect(problems).toMatchObject([{ code: "DISAGGREGATION_DOES_NOT_SUM", path: ["rows", "3", field] }]);
  });

  test("stands beside parts that agree, and is not counted twice", async () => {
    const rows = bySex("VISITS", "2025Q1", { F: { value: "3" }, M: { value: "4" }, X: { value: "2" } });
    await did.count("A", [{ indicatorCode: "VISITS", period: "2025Q1", value: "9" }, ...rows]);
    expect(await did.aggregate("VISITS", "2025Q1")).toMatchObject({ value: "9", reported: 1, expected: 1 });
  });

  test("contradicted by a part that is added to the draft later is refused at the row that came", async () => {
    const { id, token } = initiative.partners["C"]!;
    const first = bySex("VISITS", "2025Q1", { F: { value: "3" }, M: { value: "4" } });
    await did.record(token, id, [{ indicatorCode: "VISITS", period: "2025Q1", value: "9" }, ...first]);
    const { problems } = await did.record(token, id, bySex("VISITS", "2025Q1", { X: { value: "1" } }));
    expect(problems).toMatchObject([{ code: "DISAGGREGATION_DOES_NOT_SUM", path: ["rows", "0", "value"] }]);
  });
});

describe("states instead of figures", () => {
  test("a half-hidden pair counts in neither sum", async () => {
    await did.count("A", [{ indicatorCode: "SHARE", period: "2025Q2", numerator: "30", denominator: "60" }]);
    await did.count("B", [
      { indicatorCode: "SHARE", period: "2025Q2", valueState: "SUPPRESSED_AT_SOURCE", denominator: "500" },
    ]);
    expect(await did.aggregate("SHARE", "2025Q2")).toMatchObject({
      value: "50",
      numerator: "30",
      denominator: "60",
      reported: 1,
      expected: 2,
    });
  });

  test("NO_EXPOSURE is reported and adds nothing", async () => {
    await did.count("A", [{ indicatorCode: "SHARE", period: "2025Q3", numerator: "0", denominator: "0" }]);
    expect(await did.aggregate("SHARE", "2025Q3")).toMatchObject({
      value: null,
      numerator: "0",
      denominator: "0",
      reported: 1,
      expected: 1,
      status: "COMPLETE",
      valueState: "NO_EXPOSURE",
    });
    await did.count("B", [{ indicatorCode: "SHARE", period: "2025Q3", numerator: "1", denominator: "4" }]);
    expect(await did.aggregate("SHARE", "2025Q3")).toMatchObject({ value: "25", reported: 2, valueState: "REPORTED" });
  });

  test("NOT_COLLECTED stays expected, NOT_APPLICABLE is waived, 0 is a figure", async () => {
    await did.count("A", [{ indicatorCode: "VISITS", period: "2025Q2", valueState: "NOT_COLLECTED" }]);
    await did.count("B", [{ indicatorCode: "VISITS", period: "2025Q2", valueState: "NOT_APPLICABLE" }]);
    await did.count("C", [{ indicatorCode: "VISITS", period: "2025Q2", value: "0" }]);
    expect(await did.aggregate("VISITS", "2025Q2")).toMatchObject({ value: "0", reported: 1, expected: 2, waived: 1 });
  });

  test("NOT_APPLICABLE in a category is waived in that very category and expected in the others", async () => {
    const parts = (x: Partial<Row>) => bySex("VISITS", "2025Q3", { F: { value: "1" }, M: { value: "2" }, X: x });
    await did.count("A", parts({ valueState: "NOT_APPLICABLE" }));
    await did.count("B", parts({ value: "4" }));
    const of = (category: string) => did.aggregate("VISITS", "2025Q3", { categories: sex(category) });
    expect(await of("X")).toMatchObject({ value: "4", reported: 1, expected: 1, waived: 1, status: "COMPLETE" });
    expect(await of("F")).toMatchObject({ value: "2", reported: 2, expected: 2, waived: 0 });
    expect(await did.aggregate("VISITS", "2025Q3")).toMatchObject({ value: "10", reported: 2, expected: 2, waived: 0 });
  });

  test("an estimate counts and is marked", async () => {
    await did.count("A", [{ indicatorCode: "VISITS", period: "2024Q1", valueState: "ESTIMATED", value: "5" }]);
    await did.count("B", [{ indicatorCode: "VISITS", period: "2024Q1", value: "5" }]);
    expect(await did.aggregate("VISITS", "2024Q1")).toMatchObject({ value: "10", valueState: "ESTIMATED" });
  });
});

describe("asking for parts", () => {
  test("a breakdown has every category, in the order of the dimension", async () => {
    await did.count("A", bySex("VISITS", "2024Q2", { X: { value: "1" }, M: { value: "2" } }));
    const cut = await did.indicator<{ category: { code: string }; aggregate: Aggregate }[]>(
      initiative.backbone,
      "VISITS",
      `breakdown(period: "2024Q2", dimension: "sex") { category { code } aggregate { value reported expected } }`,
    );
    expect(
      cut.map(({ category, aggregate }) => [category.code, aggregate.value, aggregate.reported, aggregate.expected]),
    ).toEqual([
      ["F", null, 0, 1],
      ["M", "2", 1, 1],
      ["X", "1", 1, 1],
    ]);
  });

  test("the order in which categories are named does not matter", async () => {
    const cell = [
      { dimension: "age", category: "U15" },
      { dimension: "sex", category: "F" },
    ];
    await did.count("A", [{ indicatorCode: "VISITS", period: "2024Q3", categories: cell, value: "8" }]);
    const [there, back] = [cell, cell.toReversed()].map((categories) =>
      did.aggregate("VISITS", "2024Q3", { categories }),
    );
    expect(await there).toMatchObject({ value: "8" });
    expect(await back).toEqual(await there);
  });

  test.each([
    [`aggregate(period: "2024Q3", categories: [{ dimension: "colour", category: "RED" }]) { value }`, "colour"],
    [`aggregate(period: "2024Q3", categories: [{ dimension: "sex", category: "RED" }]) { value }`, "RED"],
    [
      `aggregate(period: "2024Q3", categories: [{ dimension: "sex", category: "F" }, { dimension: "sex", category: "M" }]) { value }`,
      "one category",
    ],
    [`breakdown(period: "2024Q3", dimension: "colour") { category { code } }`, "colour"],
  ])("what the indicator is not cut by is told by name: %s", async (field, told) => {
    const answer = await api.send(
      initiative.backbone,
      `{ initiative(slug: "parts") { indicator(code: "VISITS") { ${field} } } }`,
    );
    expect(answer.errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT" }, message: expect.stringContaining(told) },
    ]);
  });

  test("one code means one thing in an initiative: a dimension under other categories is refused", async () => {
    const define = `mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { indicator { id } problems { code path } } }`;
    const input = {
      ...kinds.COUNT,
      initiativeId: initiative.id,
      code: "OTHER",
      name: "n",
      dimensions: [dimension("sex", ["M", "F"])],
    };
    const { defineIndicator } = await api.ask<{ defineIndicator: object }>(initiative.backbone, define, { input });
    expect(defineIndicator).toEqual({
      indicator: null,
      problems: [{ code: "DIMENSION_DIFFERS", path: ["dimensions", "0"] }],
    });
  });
});
