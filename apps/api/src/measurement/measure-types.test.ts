import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../test/initiative.ts";
import { dimension, kinds, people, reporting, type Reporting } from "../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
const period = "2026Q1";
let made = 0;
let code: string;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "types", ["A", "B", "C"]);
  did = reporting(api, initiative);
});
afterAll(() => api.close());
beforeEach(() => {
  code = `I${(made += 1)}`;
});

const define = (input: object) => did.define(code, { ...kinds.COUNT, ...input });
const said = (figures: object) => [{ indicatorCode: code, period, ...figures }];
const refused = async (input: object) => {
  const answer = await api.ask<{ defineIndicator: { problems: object[] } }>(
    initiative.backbone,
    "mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { problems { code path } } }",
    { input: { ...kinds.COUNT, initiativeId: initiative.id, code, name: code, ...input } },
  );
  return answer.defineIndicator.problems;
};

test.each([
  ["COUNT", "SUM_DISTINCT", "SUM"],
  ["COUNT", "SUM", "DISTINCT"],
  ["PEOPLE_COUNT", "SUM", "LAST"],
  ["PEOPLE_COUNT", "SUM_DISTINCT", "SUM"],
  ["AMOUNT", "MAX", "SUM"],
  ["PROPORTION", "WEIGHTED_MEAN", "LAST"],
  ["RATE", "SUM", "LAST"],
  ["MEAN", "SUM", "LAST"],
  ["ORDINAL", "WEIGHTED_MEAN", "LAST"],
  ["NOMINAL", "DISTRIBUTION", "SUM"],
  ["MILESTONE", "SUM", "LAST"],
  ["MILESTONE", "COUNT_TRUE", "SUM"],
  ["COMPOSITE", "SUM", "NONE"],
  ["QUALITATIVE", "SUM", "LIST"],
])("%s combined by %s over partners and %s over time is refused", async (measureType, acrossPartners, acrossTime) => {
  const problems = await refused({ measureType, acrossPartners, acrossTime });
  expect(problems).toContainEqual({ code: "AGGREGATION_NOT_ALLOWED", path: [expect.stringMatching(/^across/)] });
});

test("people whom no two partners count add up", async () => {
  await define({ ...people, acrossPartners: "SUM", populationsDisjoint: true });
  for (const partner of ["A", "B"]) await did.count(partner, said({ value: "10" }));
  expect(await did.aggregate(code, period)).toMatchObject({ value: "20", status: "COMPLETE" });
});

describe("answers on a scale", () => {
  const scale = dimension("answer", ["POOR", "FAIR", "GOOD", "VERY_GOOD"]);
  const ordinal = {
    measureType: "ORDINAL",
    acrossPartners: "DISTRIBUTION",
    acrossTime: "DISTRIBUTION",
    dimensions: [scale],
    answerDimension: "answer",
  };
  const answers = (counts: readonly number[]) =>
    counts.map((count, index) => ({
      indicatorCode: code,
      period,
      value: String(count),
      categories: [{ dimension: "answer", category: scale.categories[index]!.code }],
    }));
  const distribution = (who = initiative.backbone) =>
    did.indicator<object>(
      who,
      code,
      `distribution(period: "${period}") { n counts { category { code } count } medianCategory { code } }`,
    );

  test("are counted over all partners, and the one in the middle is told (AGG-ORDINAL-01)", async () => {
    await define(ordinal);
    await did.count("A", answers([2, 5, 3, 0]));
    await did.count("B", answers([1, 1, 6, 4]));
    expect(await distribution()).toEqual({
      n: "22",
      counts: [
        { category: { code: "POOR" }, count: "3" },
        { category: { code: "FAIR" }, count: "6" },
        { category: { code: "GOOD" }, count: "9" },
        { category: { code: "VERY_GOOD" }, count: "4" },
      ],
      medianCategory: { code: "GOOD" },
    });
    expect(await did.aggregate(code, period)).toMatchObject({ value: "22", reported: 2 });
  });

  test("of names have no middle, and an indicator of anything else has no distribution", async () => {
    await define({ ...ordinal, measureType: "NOMINAL" });
    await did.count("A", answers([2, 5, 3, 0]));
    expect(await distribution()).toMatchObject({ n: "10", medianCategory: null });
    code = `${code}-VISITS`;
    await define({});
    expect(await distribution()).toBeNull();
  });

  test("are told on the scale they were given on", async () => {
    const id = await define(ordinal);
    await did.count("A", answers([2, 5, 3, 0]));
    const before = await distribution();
    const { problems } = await did.change(id, "2026Q3", {
      dimensions: [dimension("mood", ["LOW", "HIGH"])],
      answerDimension: "mood",
    });
    expect(problems).toEqual([]);
    expect(await distribution()).toEqual(before);
    expect(before).toMatchObject({ n: "10", medianCategory: { code: "FAIR" } });
  });

  test("are hidden from a funder until they are released", async () => {
    await define(ordinal);
    await did.count("A", answers([2, 5, 3, 0]));
    expect(await distribution(initiative.funder)).toMatchObject({
      medianCategory: null,
      counts: [{ count: null }, {}, {}, {}],
    });
  });

  test("need the dimension that holds them", async () => {
    expect(await refused({ ...ordinal, answerDimension: null })).toMatchObject([{ code: "ANSWER_DIMENSION_REQUIRED" }]);
  });
});

describe("a milestone", () => {
  const milestone = { measureType: "MILESTONE", acrossPartners: "COUNT_TRUE", acrossTime: "LAST" };

  test("is reached by so many of so many", async () => {
    const id = await define(milestone);
    for (const partner of ["A", "B", "C"]) await did.oblige(id, partner, period, period);
    await did.count("A", said({ value: "1" }));
    await did.count("B", said({ value: "0" }));
    expect(await did.aggregate(code, period)).toMatchObject({
      value: "1",
      numerator: "1",
      denominator: "3",
      isLowerBound: true,
      upper: "2",
      reported: 2,
    });
  });

  test.each(["0", "1"])("that all say %s is told to nobody outside, for it tells of each", async (value) => {
    await define(milestone);
    for (const partner of ["A", "B", "C"]) await did.count(partner, said({ value }));
    expect(await did.aggregate(code, period, {}, initiative.funder)).toMatchObject({
      value: null,
      suppressed: true,
      reported: 3,
    });
  });

  test("is 1 or 0, and nothing in between", async () => {
    await define(milestone);
    const { id, token } = initiative.partners["A"]!;
    for (const value of ["2", "0.5"])
      expect((await did.record(token, id, said({ value }))).problems).toMatchObject([
        { code: "MILESTONE_NOT_TRUE_OR_FALSE", path: ["rows", "0", "value"] },
      ]);
  });
});

test("what is told in words is listed, not combined, and must be told", async () => {
  await define({ measureType: "QUALITATIVE", acrossPartners: "LIST", acrossTime: "LIST" });
  const { id, token } = initiative.partners["A"]!;
  expect((await did.record(token, id, said({}))).problems).toMatchObject([
    { code: "TEXT_REQUIRED", path: ["rows", "0", "note"] },
  ]);
  expect((await did.record(token, id, said({ value: "1", note: "x" }))).problems).toMatchObject([
    { code: "VALUE_NOT_ALLOWED" },
  ]);
  await did.count("A", said({ note: "Parents now run the breakfast club." }));
  expect(await did.aggregate(code, period)).toMatchObject({ status: "NOT_AGGREGATED", value: null, reported: 1 });
  const { nodes } = await did.indicator<{ nodes: object[] }>(
    initiative.backbone,
    code,
    "measurements(first: 5) { nodes { note membership { code } } }",
  );
  expect(nodes).toEqual([{ note: "Parents now run the breakfast club.", membership: { code: "A" } }]);
});

describe("an index", () => {
  const component = (indicatorCode: string, weight: string, worst: string, best: string) => ({
    indicatorCode,
    weight,
    worst,
    best,
  });
  const index = (components: object[], extra: object = {}) => ({
    measureType: "COMPOSITE",
    acrossPartners: "NONE",
    acrossTime: "NONE",
    composite: { components, ...extra },
  });
  const parts = async () => {
    const made = [`${code}-ATTENDANCE`, `${code}-DROPOUT`, `${code}-WELLBEING`] as const;
    for (const part of made) await did.define(part, { ...kinds.COUNT, measureType: "AMOUNT" });
    return [
      component(made[0], "0.4", "60", "95"),
      component(made[1], "0.3", "20", "2"),
      component(made[2], "0.3", "3", "9"),
    ];
  };
  const report = (part: string, value: string) => did.count("A", [{ indicatorCode: `${code}-${part}`, period, value }]);
  const asked = (who = initiative.backbone) =>
    did.indicator<object>(
      who,
      code,
      `aggregate(period: "${period}") { value status reported expected suppressed parts { indicator { code } value normalised } }`,
    );

  test("is computed from its components' collective figures and shown with them (COMP-01, COMP-02)", async () => {
    await define(index(await parts()));
    await report("ATTENDANCE", "82");
    await report("DROPOUT", "8");
    expect(await asked()).toMatchObject({ value: null, status: "INSUFFICIENT", reported: 2, expected: 3 });
    await report("WELLBEING", "6.1");
    expect(await asked()).toEqual({
      value: "60.6428571429",
      status: "COMPLETE",
      reported: 3,
      expected: 3,
      suppressed: false,
      parts: [
        { indicator: { code: `${code}-ATTENDANCE` }, value: "82", normalised: "0.6285714286" },
        { indicator: { code: `${code}-DROPOUT` }, value: "8", normalised: "0.6666666667" },
        { indicator: { code: `${code}-WELLBEING` }, value: "6.1", normalised: "0.5166666667" },
      ],
    });
  });

  test("lets no strong part hide a weak one, where it is agreed to be geometric", async () => {
    await define(index(await parts(), { method: "GEOMETRIC" }));
    await report("ATTENDANCE", "82");
    await report("DROPOUT", "8");
    await report("WELLBEING", "6.1");
    const { value } = await did.aggregate(code, period);
    expect(Number(value)).toBeCloseTo(60.3223, 4);
  });

  test("tells a funder no more than its parts do", async () => {
    await define(index(await parts()));
    for (const [part, value] of [
      ["ATTENDANCE", "82"],
      ["DROPOUT", "8"],
      ["WELLBEING", "6.1"],
    ] as const)
      await report(part, value);
    expect(await asked(initiative.funder)).toMatchObject({
      value: null,
      suppressed: true,
      parts: [{ value: null }, {}, {}],
    });
  });

  test("is nobody's to report", async () => {
    await define(index(await parts()));
    const { id, token } = initiative.partners["A"]!;
    expect((await did.record(token, id, said({ value: "1" }))).problems).toMatchObject([
      { code: "COMPOSITE_IS_COMPUTED" },
    ]);
  });

  test("is made of indicators that are there and no indices, with weights that add up to one", async () => {
    const [first, second, third] = await parts();
    expect(await refused(index([first!, second!]))).toMatchObject([{ code: "COMPOSITE_WEIGHTS_INVALID" }]);
    expect(await refused(index([first!, second!, { ...third, indicatorCode: "NONE" }]))).toMatchObject([
      { code: "UNKNOWN_INDICATOR", path: ["composite", "components", "2", "indicatorCode"] },
    ]);
    await define(index([first!, second!, third!]));
    const inner = code;
    code = `${code}-OUTER`;
    expect(
      await refused(index([component(inner, "0.5", "0", "1"), component(first!.indicatorCode, "0.5", "0", "1")])),
    ).toMatchObject([{ code: "COMPOSITE_OF_COMPOSITES" }]);
  });

  test("answers its own periods under one definition, and is made of nothing in any other", async () => {
    const components = await parts();
    const id = await define(index(components));
    for (const [part, value] of [
      ["ATTENDANCE", "82"],
      ["DROPOUT", "8"],
      ["WELLBEING", "6.1"],
    ] as const)
      await report(part, value);
    const own = await did.aggregate(code, period);
    const nothing = { value: null, status: "NOT_AGGREGATED", valueState: null, reported: 0, expected: 3, coverage: 0 };
    for (const other of ["2026", "2026S1", "202601"]) expect(await did.aggregate(code, other)).toMatchObject(nothing);
    const [first, ...others] = components;
    const { problems } = await did.change(id, "2026Q3", {
      composite: { components: [{ ...first, best: "90" }, ...others] },
    });
    expect(problems).toEqual([]);
    expect(await did.aggregate(code, period)).toMatchObject({ value: own.value, status: "COMPLETE" });
    expect(await did.aggregate(code, "2026")).toMatchObject({ ...nothing, definitionVersion: 2 });
  });

  test("as of an earlier time is made of what was known then", async () => {
    await define(index(await parts()));
    for (const [part, value] of [
      ["ATTENDANCE", "82"],
      ["DROPOUT", "8"],
      ["WELLBEING", "6.1"],
    ] as const)
      await report(part, value);
    const before = await did.aggregate(code, period);
    await did.count("A", [{ indicatorCode: `${code}-DROPOUT`, period, value: "2" }], { reason: "LATE_DATA" });
    expect((await did.aggregate(code, period)).value).not.toBe(before.value);
    expect(await did.aggregate(code, period, { asOf: before.asOf })).toEqual(before);
  });
});

describe("bounds of a proportion", () => {
  const share = { ...kinds.SHARE };
  const of = (quarter: number, numerator: string, denominator: string) => [
    { indicatorCode: code, period: `2026Q${quarter}`, numerator, denominator },
  ];

  test("say how far a missing partner could move it, where its last base is known (AGG-RATIO-05)", async () => {
    const id = await define(share);
    for (const partner of ["A", "B"]) await did.oblige(id, partner, "2026Q1", "2026Q2");
    await did.count("B", of(1, "40", "90"));
    await did.count("A", of(2, "295", "510"));
    expect(await did.aggregate(code, "2026Q2")).toMatchObject({ lower: "49.1666666667", upper: "64.1666666667" });
    expect(await did.aggregate(code, "2026Q2", {}, initiative.funder)).toMatchObject({ lower: null, upper: null });
  });

  test("take the base that was given with a hidden figure", async () => {
    await define(share);
    await did.count("A", of(1, "295", "510"));
    await did.count("B", said({ valueState: "SUPPRESSED_AT_SOURCE", denominator: "90" }));
    expect(await did.aggregate(code, period)).toMatchObject({
      value: "57.8431372549",
      lower: "49.1666666667",
      upper: "64.1666666667",
      reported: 1,
      expected: 2,
    });
  });

  test("are unknown where a base is unknown, or where it may exceed 100 per cent", async () => {
    const id = await define(share);
    for (const partner of ["A", "B"]) await did.oblige(id, partner, period, period);
    await did.count("A", of(1, "1", "2"));
    expect(await did.aggregate(code, period)).toMatchObject({ value: "50", lower: null, upper: null });
    code = `${code}-OVER`;
    await define({ ...share, allowsOver100: true });
    await did.count("A", of(1, "295", "510"));
    await did.count("B", said({ valueState: "SUPPRESSED_AT_SOURCE", denominator: "90" }));
    expect(await did.aggregate(code, period)).toMatchObject({ lower: null, upper: null });
  });
});
