import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFigureOf, anyMeasureType } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { expectVector, vector } from "../../test/vectors.ts";
import { categoryKey } from "./categories.ts";
import type { Categories, DimensionRule } from "./categories.ts";
import { subtract } from "./decimal.ts";
import type { Figure } from "./figure.ts";
import { ratio } from "./ratio.ts";
import { tally } from "./tally.ts";
import { withTotals } from "./total.ts";
import type { CategoryFigure, TotalRule } from "./total.ts";
import type { MeasureType, ValueState } from "./words.ts";

const sex: DimensionRule = {
  code: "sex",
  categories: ["F", "M"],
  exclusive: true,
  exhaustive: true,
};
const age: DimensionRule = {
  code: "age",
  categories: ["U18", "O18"],
  exclusive: true,
  exhaustive: true,
};
const need: DimensionRule = {
  code: "need",
  categories: ["FOOD", "RENT"],
  exclusive: false,
  exhaustive: true,
};
const none = { value: null, numerator: null, denominator: null };

function rule(measureType: MeasureType, answerDimension: string | null = null): TotalRule {
  return { measureType, answerDimension };
}

function counted(value: string, valueState: ValueState = "REPORTED"): Figure {
  return { ...none, valueState, value };
}

function said(valueState: ValueState): Figure {
  return { ...none, valueState };
}

function given(categories: Categories, figure: Figure): CategoryFigure {
  return { categories, figure, derived: false };
}

function totalOf(figures: readonly CategoryFigure[]): CategoryFigure | undefined {
  return figures.find(({ categories }) => categoryKey(categories) === "");
}

describe("a total from its parts", () => {
  const count = (...figures: readonly CategoryFigure[]) => withTotals(rule("COUNT"), [sex, age], figures);

  test("is what all parts add up to, and says that it was derived", () => {
    const { figures, problems } = count(given({ sex: "M" }, counted("5")), given({ sex: "F" }, counted("7")));
    expect(figures).toEqual([
      { categories: {}, figure: counted("12"), derived: true },
      given({ sex: "F" }, counted("7")),
      given({ sex: "M" }, counted("5")),
    ]);
    expect(problems).toEqual([]);
  });

  test.each(["NOT_COLLECTED", "SUPPRESSED_AT_SOURCE"] as const)("stays missing when a part is %s", (state) => {
    expect(totalOf(count(given({ sex: "F" }, counted("7")), given({ sex: "M" }, said(state))).figures)).toBeUndefined();
  });

  test("stays missing when a part is missing", () => {
    expect(totalOf(count(given({ sex: "F" }, counted("7"))).figures)).toBeUndefined();
  });

  test("is never made of parts that overlap or leave somebody out", () => {
    const parts = [given({ need: "FOOD" }, counted("7")), given({ need: "RENT" }, counted("5"))];
    expect(withTotals(rule("COUNT"), [need], parts)).toEqual({ figures: parts, problems: [] });
    expect(withTotals(rule("COUNT"), [{ ...need, exclusive: true, exhaustive: false }], parts).figures).toEqual(parts);
  });

  test.each([
    ["ESTIMATED", "REPORTED", "ESTIMATED"],
    ["ESTIMATED", "NOT_APPLICABLE", "ESTIMATED"],
    ["REPORTED", "NO_EXPOSURE", "REPORTED"],
    ["NO_EXPOSURE", "NOT_APPLICABLE", "NO_EXPOSURE"],
    ["NOT_APPLICABLE", "NOT_APPLICABLE", "NOT_APPLICABLE"],
  ] as const)("of parts %s and %s is %s", (a, b, state) => {
    const part = (valueState: ValueState) =>
      valueState === "REPORTED" || valueState === "ESTIMATED" ? counted("4", valueState) : said(valueState);
    const found = totalOf(count(given({ sex: "F" }, part(a)), given({ sex: "M" }, part(b))).figures);
    expect(found?.figure.valueState).toBe(state);
  });

  test("given by the partner stands, even where it says that there is none", () => {
    const parts = [given({ sex: "F" }, counted("7")), given({ sex: "M" }, counted("5"))];
    const total = given({}, said("NOT_COLLECTED"));
    expect(count(total, ...parts)).toEqual({ figures: [total, ...parts], problems: [] });
  });

  test("of answers is how many answered, whatever is claimed of the dimension they are in", () => {
    const mood: DimensionRule = { code: "mood", categories: ["GOOD", "POOR"], exclusive: false, exhaustive: false };
    const answers = [given({ mood: "GOOD" }, counted("7")), given({ mood: "POOR" }, counted("5"))];
    for (const measureType of ["ORDINAL", "NOMINAL"] as const) {
      expect(totalOf(withTotals(rule(measureType, "mood"), [mood], answers).figures)).toEqual({
        categories: {},
        figure: counted("12"),
        derived: true,
      });
      expect(withTotals(rule(measureType, "mood"), [mood], answers.slice(1)).figures).toEqual(answers.slice(1));
    }
    const { problems } = withTotals(rule("ORDINAL", "mood"), [mood], [given({}, counted("13")), ...answers]);
    expect(problems.map(({ code }) => code)).toEqual(["DISAGGREGATION_DOES_NOT_SUM"]);
    const crossed = answers.flatMap(({ figure, categories }) => [
      given({ ...categories, sex: "F" }, figure),
      given({ ...categories, sex: "M" }, counted("1")),
    ]);
    const found = withTotals(rule("ORDINAL", "mood"), [mood, sex], crossed).figures.filter(({ derived }) => derived);
    expect(found.map(({ categories, figure }) => [categoryKey(categories), figure.value])).toEqual([
      ["", "14"],
      ["mood=GOOD", "8"],
      ["mood=POOR", "6"],
      ["sex=F", "12"],
      ["sex=M", "2"],
    ]);
  });

  test("of people whom one partner counts is added up like any count", () => {
    const parts = [given({ sex: "F" }, counted("7")), given({ sex: "M" }, counted("5"))];
    expect(totalOf(withTotals(rule("PEOPLE_COUNT"), [sex], parts).figures)?.figure).toEqual(counted("12"));
    expect(withTotals(rule("PEOPLE_COUNT"), [sex], [given({}, counted("11")), ...parts]).problems).toHaveLength(1);
  });

  test("of milestones and texts there is none, and none is contradicted", () => {
    const reached = [given({ sex: "F" }, counted("1")), given({ sex: "M" }, counted("1"))];
    expect(withTotals(rule("MILESTONE"), [sex], reached)).toEqual({ figures: reached, problems: [] });
    expect(withTotals(rule("MILESTONE"), [sex], [given({}, counted("1")), ...reached]).problems).toEqual([]);
    const texts = [given({ sex: "F" }, said("REPORTED")), given({ sex: "M" }, said("NO_EXPOSURE"))];
    expect(withTotals(rule("QUALITATIVE"), [sex], texts)).toEqual({ figures: texts, problems: [] });
  });

  test("of a mean is the pooled mean, of a ratio the ratio of sums", () => {
    const mean = (value: string, denominator: string) => ({
      ...none,
      valueState: "REPORTED" as const,
      value,
      denominator,
    });
    const means = [given({ sex: "F" }, mean("12.5", "40")), given({ sex: "M" }, mean("30", "10"))];
    expect(totalOf(withTotals(rule("MEAN"), [sex], means).figures)?.figure).toEqual(mean("16", "50"));
    const share = (numerator: string, denominator: string) => ({
      ...none,
      valueState: "REPORTED" as const,
      numerator,
      denominator,
    });
    const shares = [given({ sex: "F" }, share("90", "100")), given({ sex: "M" }, share("5", "10"))];
    expect(totalOf(withTotals(rule("RATE"), [sex], shares).figures)?.figure).toEqual(share("95", "110"));
  });
});

describe("crossed parts", () => {
  const crossed = [
    given({ sex: "F", age: "U18" }, counted("1")),
    given({ sex: "F", age: "O18" }, counted("2")),
    given({ sex: "M", age: "U18" }, counted("3")),
    given({ sex: "M", age: "O18" }, counted("4")),
  ];

  test("give their margins and the total, in reading order", () => {
    const { figures } = withTotals(rule("COUNT"), [sex, age], [...crossed].reverse());
    expect(figures.map(({ categories, figure, derived }) => [categoryKey(categories), figure.value, derived])).toEqual([
      ["", "10", true],
      ["sex=F", "3", true],
      ["sex=M", "7", true],
      ["age=U18", "4", true],
      ["age=O18", "6", true],
      ["age=U18|sex=F", "1", false],
      ["age=O18|sex=F", "2", false],
      ["age=U18|sex=M", "3", false],
      ["age=O18|sex=M", "4", false],
    ]);
  });

  test("give one margin where only that one is answered in full", () => {
    const { figures } = withTotals(rule("COUNT"), [sex, age], crossed.slice(0, 3));
    expect(figures.filter(({ derived }) => derived).map(({ categories }) => categoryKey(categories))).toEqual([
      "sex=F",
      "age=U18",
    ]);
  });

  test("give only the margin over the dimension that adds up", () => {
    const two = crossed.map(({ categories, figure }) =>
      given({ sex: categories.sex ?? "", need: categories.age === "U18" ? "FOOD" : "RENT" }, figure),
    );
    const { figures } = withTotals(rule("COUNT"), [sex, need], two);
    const derived = figures.filter((entry) => entry.derived);
    expect(derived.map(({ categories, figure }) => [categoryKey(categories), figure.value])).toEqual([
      ["need=FOOD", "4"],
      ["need=RENT", "6"],
    ]);
  });

  test("come second to the level with fewer dimensions, and to the dimension that stands first", () => {
    const bySex = [given({ sex: "F" }, counted("30")), given({ sex: "M" }, counted("70"))];
    const byAge = [given({ age: "U18" }, counted("40")), given({ age: "O18" }, counted("61"))];
    const total = (...figures: CategoryFigure[]) =>
      totalOf(withTotals(rule("COUNT"), [sex, age], figures).figures)?.figure.value;
    expect(total(...crossed, ...bySex)).toBe("100");
    expect(total(...byAge, ...bySex)).toBe("100");
  });
});

describe("a total that contradicts its parts", () => {
  test("what does not apply has no part with a figure", () => {
    const total = { categories: {}, figure: said("NOT_APPLICABLE"), derived: false };
    const part = { categories: { need: "FOOD" }, figure: counted("5"), derived: false };
    const [problem] = withTotals(rule("COUNT"), [need], [total, part]).problems;
    expect(problem).toMatchObject({ code: "DISAGGREGATION_DOES_NOT_SUM", path: ["valueState"], categories: {} });
    const nothing = { ...part, figure: said("NO_EXPOSURE") };
    expect(withTotals(rule("COUNT"), [need], [total, nothing]).problems).toHaveLength(1);
    const silent = { ...part, figure: said("NOT_APPLICABLE") };
    expect(withTotals(rule("COUNT"), [need], [total, silent]).problems).toEqual([]);
  });

  test("SUP-07: is refused with both numbers and what is missing", () => {
    const { input, expected } = vector<{ total: number; cells: Record<string, number> }>("SUP-07");
    const parts = {
      code: "sex",
      categories: Object.keys(input.cells),
      exclusive: true,
      exhaustive: true,
    };
    const { problems } = withTotals(
      rule("COUNT"),
      [parts],
      [
        given({}, counted(String(input.total))),
        ...Object.entries(input.cells).map(([category, count]) => given({ sex: category }, counted(String(count)))),
      ],
    );
    const [found] = problems;
    const sum = Object.values(input.cells).reduce((a, b) => a + b);
    expect(found).toMatchObject({ path: ["value"], categories: {} });
    expect(found?.message).toBe(
      "The value of the total is 87, but its parts by sex add up to 86. Correct one of them, or give the other 1 in a category for unknown.",
    );
    expectVector(expected, {
      valid: problems.length === 0,
      error: found?.code,
      difference: subtract(String(input.total), String(sum)),
      fix: `add UNKNOWN = ${/the other (\d+) in a category for unknown/.exec(found?.message ?? "")?.[1]}`,
    });
  });

  test("is found at every level that could have made it, and at margins", () => {
    const figures = [
      given({}, counted("10")),
      given({ sex: "F" }, counted("4")),
      given({ sex: "M" }, counted("7")),
      given({ sex: "F", age: "U18" }, counted("1")),
      given({ sex: "F", age: "O18" }, counted("2")),
    ];
    const { problems, figures: same } = withTotals(rule("COUNT"), [sex, age], figures);
    expect(problems.map(({ code, categories }) => [code, categoryKey(categories)])).toEqual([
      ["DISAGGREGATION_DOES_NOT_SUM", ""],
      ["DISAGGREGATION_DOES_NOT_SUM", "sex=F"],
    ]);
    expect(same).toEqual(figures);
  });

  test("is not looked for where parts overlap or are not all there", () => {
    const parts = [given({ need: "FOOD" }, counted("7")), given({ need: "RENT" }, counted("5"))];
    expect(withTotals(rule("COUNT"), [need], [given({}, counted("8")), ...parts]).problems).toEqual([]);
    expect(
      withTotals(rule("COUNT"), [sex], [given({}, counted("8")), given({ sex: "F" }, counted("9"))]).problems,
    ).toEqual([]);
  });

  test("may say that there was nothing to measure only where the parts add up to nothing", () => {
    const withParts = (f: string, m: string) =>
      withTotals(
        rule("COUNT"),
        [sex],
        [given({}, said("NO_EXPOSURE")), given({ sex: "F" }, counted(f)), given({ sex: "M" }, counted(m))],
      ).problems;
    expect(withParts("0", "0")).toEqual([]);
    expect(withParts("0", "1")).toHaveLength(1);
  });

  test("is named by the half of the ratio that differs", () => {
    const share = (numerator: string, denominator: string): Figure => ({
      ...none,
      valueState: "REPORTED",
      numerator,
      denominator,
    });
    const parts = [given({ sex: "F" }, share("1", "4")), given({ sex: "M" }, share("2", "6"))];
    const paths = (total: Figure) =>
      withTotals(rule("PROPORTION"), [sex], [given({}, total), ...parts]).problems.map(({ path }) => path);
    expect(paths(share("3", "10"))).toEqual([]);
    expect(paths(share("4", "10"))).toEqual([["numerator"]]);
    expect(paths(share("3", "11"))).toEqual([["denominator"]]);
  });

  test("a mean may be rounded as far as it was given, and its n may not", () => {
    const mean = (value: string, denominator: string): Figure => ({
      ...none,
      valueState: "REPORTED",
      value,
      denominator,
    });
    // (2·10 + 1·11) ÷ 3 = 10.333…
    const parts = [given({ sex: "F" }, mean("10", "2")), given({ sex: "M" }, mean("11", "1"))];
    const paths = (total: Figure) =>
      withTotals(rule("MEAN"), [sex], [given({}, total), ...parts]).problems.map(({ path }) => path);
    for (const near of ["10.33", "10.34", "10.3", "10.4", "10", "11", "10.333333333333"])
      expect(paths(mean(near, "3"))).toEqual([]);
    for (const far of ["10.35", "10.32", "10.5", "12", "9"]) expect(paths(mean(far, "3"))).toEqual([["value"]]);
    expect(paths(mean("10.33", "4"))).toEqual([["denominator"]]);
    // Exactly one unit away is still agreement: (2·10 + 2·11) ÷ 4 = 10.5.
    const half = [given({ sex: "F" }, mean("10", "2")), given({ sex: "M" }, mean("11", "2"))];
    const apart = (value: string) =>
      withTotals(rule("MEAN"), [sex], [given({}, mean(value, "4")), ...half]).problems.length;
    expect([apart("10.4"), apart("10.6"), apart("10.3"), apart("10.7")]).toEqual([0, 0, 1, 1]);
  });
});

describe("any measurement", () => {
  test("goes through twice as it goes through once", () =>
    holds(
      fc.property(measurement, ({ measureType, dimensions, figures }) => {
        const once = withTotals(rule(measureType), dimensions, figures);
        expect(withTotals(rule(measureType), dimensions, once.figures)).toEqual(once);
      }),
    ));

  test("reads the same in whatever order its figures come", () =>
    holds(
      fc.property(measurement, ({ measureType, dimensions, figures }) => {
        expect(withTotals(rule(measureType), dimensions, [...figures].reverse())).toEqual(
          withTotals(rule(measureType), dimensions, figures),
        );
      }),
    ));

  test("keeps every figure that was given", () =>
    holds(
      fc.property(measurement, ({ measureType, dimensions, figures }) => {
        const kept = withTotals(rule(measureType), dimensions, figures).figures.filter(({ derived }) => !derived);
        expect(byKey(kept)).toEqual(byKey(figures));
      }),
    ));

  test("gets exactly the totals that its parts add up to, and none over parts that do not", () =>
    holds(
      fc.property(measurement, ({ measureType, dimensions, figures }) => {
        const answers = new Map(figures.map((entry) => [categoryKey(entry.categories), entry.figure]));
        const found = new Map(
          withTotals(rule(measureType), dimensions, figures).figures.map((entry) => [
            categoryKey(entry.categories),
            entry,
          ]),
        );
        for (const categories of everySet(dimensions)) {
          const key = categoryKey(categories);
          if (answers.has(key)) continue;
          const addsUp = measureType !== "MILESTONE" && measureType !== "QUALITATIVE";
          const parts = addsUp ? partsByHand(dimensions, categories, answers) : null;
          const entry = found.get(key);
          if (parts === null) expect(entry).toBeUndefined();
          else expect(sumsOf(measureType, [entry?.figure ?? null])).toEqual(sumsOf(measureType, parts));
        }
      }),
    ));
});

/** Some dimensions of every kind, and figures in some of their cells. */
const measurement = fc
  .tuple(
    anyMeasureType,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.boolean()), {
      maxLength: 3,
    }),
  )
  .chain(([measureType, shapes]) => {
    const dimensions = shapes.map(([size, exclusive, exhaustive], index) => ({
      code: `d${index}`,
      categories: Array.from({ length: size }, (_, category) => `c${category}`),
      // Most add up, or little would be derived at all.
      exclusive: exclusive || exhaustive,
      exhaustive: exhaustive || !exclusive,
    }));
    const cell = fc.option(anyFigureOf(measureType), { freq: 6 });
    return fc.record({
      measureType: fc.constant<MeasureType>(measureType),
      dimensions: fc.constant<DimensionRule[]>(dimensions),
      figures: fc
        .tuple(...everySet(dimensions).map((categories) => cell.map((figure) => ({ categories, figure }))))
        .chain((cells) =>
          fc
            .nat(2 ** 8 - 1)
            .map((hidden) => cells.filter(({ categories }) => (hidden >> levelBit(categories)) % 2 === 0)),
        )
        .map((cells) =>
          cells.flatMap(({ categories, figure }) => (figure === null ? [] : [given(categories, figure)])),
        ),
    });
  });

/** Which of the eight levels of three dimensions a set of categories is on. */
function levelBit(categories: Categories): number {
  return Object.keys(categories).reduce((bits, code) => bits + 2 ** Number(code.slice(1)), 0);
}

/** Every set of categories there is, the total first. */
function everySet(dimensions: readonly DimensionRule[]): Categories[] {
  return dimensions.reduce<Categories[]>(
    (sets, { code, categories }) => [
      ...sets,
      ...sets.flatMap((set) => categories.map((category) => ({ ...set, [code]: category }))),
    ],
    [{}],
  );
}

/** The rule of docs/data-package.md by brute force: try every level, the nearest and first one wins. */
function partsByHand(
  dimensions: readonly DimensionRule[],
  whole: Categories,
  answers: ReadonlyMap<string, Figure>,
): Figure[] | null {
  const further = dimensions.filter(({ code }) => !(code in whole));
  const ways = further
    .reduce<DimensionRule[][]>((sets, dimension) => [...sets, ...sets.map((set) => [...set, dimension])], [[]])
    .filter((over) => over.length > 0 && over.every(({ exclusive, exhaustive }) => exclusive && exhaustive))
    .sort((a, b) => a.length - b.length || places(a).localeCompare(places(b)));
  for (const over of ways) {
    const parts = everySet(over)
      .filter((set) => Object.keys(set).length === over.length)
      .map((set) => answers.get(categoryKey({ ...whole, ...set })));
    const silent: readonly (ValueState | undefined)[] = [undefined, "NOT_COLLECTED", "SUPPRESSED_AT_SOURCE"];
    if (parts.every((part) => !silent.includes(part?.valueState))) return parts.flatMap((part) => part ?? []);
  }
  return null;

  function places(over: readonly DimensionRule[]): string {
    return over.map((dimension) => dimensions.indexOf(dimension)).join();
  }
}

/** What figures add up to, as far as a derived figure can say it; means to nine decimals. */
function sumsOf(measureType: MeasureType, figures: readonly (Figure | null)[]) {
  const found = tally(
    measureType,
    figures.map((figure) => ({ waived: false, figure })),
  );
  return {
    value: measureType === "MEAN" ? null : found.value,
    numerator: found.numerator,
    denominator: found.denominator,
    mean: ratio(found.weighted, found.denominator, 1),
    isEstimated: found.estimated > 0,
    hasFigure: found.n > 0,
    isWaived: found.expected === 0,
  };
}

function byKey(figures: readonly CategoryFigure[]) {
  return Object.fromEntries(figures.map((entry) => [categoryKey(entry.categories), entry]));
}
