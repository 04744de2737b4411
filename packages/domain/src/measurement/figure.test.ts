import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFigureOf, anyMeasureType } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { expectVector, vector } from "../../test/vectors.ts";
import { parseDecimal } from "./decimal.ts";
import { checkFigure } from "./figure.ts";
import type { FigureInput } from "./figure.ts";
import { valueStates } from "./words.ts";
import type { MeasureType } from "./words.ts";

const blank: FigureInput = {
  valueState: "REPORTED",
  value: null,
  numerator: null,
  denominator: null,
};

function check(
  measureType: MeasureType,
  input: Partial<FigureInput>,
  allows: { over100?: true; negative?: true } = {},
) {
  const rules = {
    measureType,
    allowsOver100: allows.over100 ?? false,
    allowsNegative: allows.negative ?? false,
  };
  return checkFigure(rules, { ...blank, ...input });
}

function codes(
  measureType: MeasureType,
  input: Partial<FigureInput>,
  allows: { over100?: true; negative?: true } = {},
) {
  return check(measureType, input, allows).problems.map(({ code, path }) => `${code} ${path.join(".")}`);
}

test("AGG-RATIO-04: each impossible ratio is refused for what is wrong with it", () => {
  const { input, expected } = vector<{
    cases: { numerator: number; denominator: number | null; allowsOver100?: boolean }[];
  }>("AGG-RATIO-04");
  const errors = input.cases.flatMap(({ numerator, denominator, allowsOver100 = false }) =>
    checkFigure(
      { measureType: "PROPORTION", allowsOver100, allowsNegative: false },
      {
        ...blank,
        numerator: String(numerator),
        denominator: denominator === null ? null : String(denominator),
      },
    ).problems.map(({ code }) => code),
  );
  expectVector(expected, { errors });
});

describe("what is typed", () => {
  test("numbers are kept exactly, in one spelling", () => {
    expect(check("AMOUNT", { value: " 0012.50 " }).figure).toEqual({ ...blank, value: "12.5" });
    expect(check("RATE", { numerator: "7.5", denominator: "120.25" }).figure).toMatchObject({
      numerator: "7.5",
    });
    expect(check("PROPORTION", { numerator: "0", denominator: "40" }).figure?.valueState).toBe("REPORTED");
    expect(check("MEAN", { value: "12.5", denominator: "40.0" }).figure).toMatchObject({
      denominator: "40",
    });
  });

  test.each([
    ["n/a", /is not a number/],
    ["yes", /not applicable, not collected or zero/],
    ["1e3", /exponent/],
    ["-1.5E+3", /exponent/],
    ["1,200", /separator/],
    ["1 200", /separator/],
    ["1'200.50", /separator/],
    ["1.200,50", /separator/],
    ["12,5", /point/],
    ["12%", /is not a number/],
    [".5", /is not a number/],
    ["1".repeat(41), /more than 40 digits/],
  ])("%j is no number, and the message says what to do", (value, message) => {
    const { figure, problems } = check("AMOUNT", { value });
    expect(figure).toBeNull();
    expect(problems).toEqual([{ code: "NOT_A_NUMBER", path: ["value"], message: expect.stringMatching(message) }]);
  });

  test("each field that is wrong is named", () => {
    expect(codes("PROPORTION", { numerator: "x", denominator: "-1", value: "50" })).toEqual([
      "VALUE_NOT_ALLOWED value",
      "NOT_A_NUMBER numerator",
      "NEGATIVE_NOT_ALLOWED denominator",
    ]);
  });
});

describe("counts and amounts", () => {
  test.each([
    ["COUNT", {}, "VALUE_REQUIRED value"],
    ["COUNT", { value: "  " }, "VALUE_REQUIRED value"],
    ["COUNT", { value: "1.5" }, "NOT_AN_INTEGER value"],
    ["COUNT", { value: "-1" }, "NEGATIVE_NOT_ALLOWED value"],
    ["COUNT", { value: "1", numerator: "1" }, "NUMERATOR_NOT_ALLOWED numerator"],
    ["AMOUNT", { value: "1", denominator: "2" }, "DENOMINATOR_NOT_ALLOWED denominator"],
    ["AMOUNT", { value: "-0.01" }, "NEGATIVE_NOT_ALLOWED value"],
  ] as const)("%s %j: %s", (measureType, input, code) => expect(codes(measureType, input)).toEqual([code]));

  test("zero is a figure, and a negative one only where the indicator allows it", () => {
    expect(check("COUNT", { value: "0" }).figure).toMatchObject({
      valueState: "REPORTED",
      value: "0",
    });
    expect(check("AMOUNT", { value: "-3.5" }, { negative: true }).figure?.value).toBe("-3.5");
  });
});

describe("ratios", () => {
  test.each([
    ["PROPORTION", { denominator: "10" }, ["NUMERATOR_REQUIRED numerator"]],
    ["RATE", { numerator: "5" }, ["DENOMINATOR_REQUIRED denominator"]],
    ["RATE", {}, ["NUMERATOR_REQUIRED numerator", "DENOMINATOR_REQUIRED denominator"]],
    ["RATE", { numerator: "3", denominator: "0" }, ["NUMERATOR_WITHOUT_DENOMINATOR numerator"]],
    ["PROPORTION", { numerator: "11", denominator: "10" }, ["NUMERATOR_EXCEEDS_DENOMINATOR numerator"]],
  ] as const)("%s %j: %j", (measureType, input, expected) => expect(codes(measureType, input)).toEqual(expected));

  test("only a share of 100 per cent at most is held to its denominator", () => {
    expect(codes("PROPORTION", { numerator: "11", denominator: "10" }, { over100: true })).toEqual([]);
    expect(codes("RATE", { numerator: "11", denominator: "10" })).toEqual([]);
    expect(codes("PROPORTION", { numerator: "10", denominator: "10" })).toEqual([]);
  });

  test("numerators and denominators are never negative, whatever the indicator allows", () => {
    expect(codes("RATE", { numerator: "-1", denominator: "10" }, { negative: true })).toEqual([
      "NEGATIVE_NOT_ALLOWED numerator",
    ]);
  });

  test("0/0 is nobody eligible: neither zero nor missing", () => {
    const noExposure = { figure: { ...blank, valueState: "NO_EXPOSURE" }, problems: [] };
    expect(check("PROPORTION", { numerator: "0", denominator: "0.0" })).toEqual(noExposure);
    expect(check("RATE", { valueState: "ESTIMATED", numerator: "0", denominator: "0" })).toEqual(noExposure);
  });
});

describe("people, answers and milestones", () => {
  test.each([
    ["PEOPLE_COUNT", { value: "1.5" }, "NOT_AN_INTEGER value"],
    ["PEOPLE_COUNT", { value: "-1" }, "NEGATIVE_NOT_ALLOWED value"],
    ["ORDINAL", { value: "-1" }, "NEGATIVE_NOT_ALLOWED value"],
    ["NOMINAL", { value: "0.5" }, "NOT_AN_INTEGER value"],
    ["ORDINAL", { denominator: "3", value: "1" }, "DENOMINATOR_NOT_ALLOWED denominator"],
    ["MILESTONE", {}, "VALUE_REQUIRED value"],
    ["MILESTONE", { value: "2" }, "MILESTONE_NOT_TRUE_OR_FALSE value"],
    ["MILESTONE", { value: "-1" }, "MILESTONE_NOT_TRUE_OR_FALSE value"],
    ["MILESTONE", { value: "0.5" }, "MILESTONE_NOT_TRUE_OR_FALSE value"],
    ["MILESTONE", { value: "yes" }, "MILESTONE_NOT_TRUE_OR_FALSE value"],
  ] as const)("%s %j: %s, whatever the indicator allows", (measureType, input, code) => {
    expect(codes(measureType, input)).toEqual([code]);
    expect(codes(measureType, input, { over100: true, negative: true })).toEqual([code]);
  });

  test("a milestone is reached or not, and nobody reached is a figure", () => {
    expect(check("MILESTONE", { value: "1.0" }).figure?.value).toBe("1");
    expect(check("MILESTONE", { value: "0" }).figure?.value).toBe("0");
    expect(check("PEOPLE_COUNT", { value: "0" }).figure?.value).toBe("0");
  });
});

describe("what has no number of its own", () => {
  test("a text is reported without one", () => {
    expect(check("QUALITATIVE", {})).toEqual({ figure: blank, problems: [] });
    expect(codes("QUALITATIVE", { value: "1" })).toEqual(["VALUE_NOT_ALLOWED value"]);
    expect(codes("QUALITATIVE", { numerator: "1", denominator: "2" })).toEqual([
      "NUMERATOR_NOT_ALLOWED numerator",
      "DENOMINATOR_NOT_ALLOWED denominator",
    ]);
    expect(codes("QUALITATIVE", { valueState: "SUPPRESSED_AT_SOURCE", denominator: "2" })).toEqual([
      "STATE_WITH_FIGURE denominator",
    ]);
  });

  test.each(valueStates)("an index is computed, so nobody reports it as %s", (valueState) => {
    expect(codes("COMPOSITE", { valueState })).toEqual(["COMPOSITE_IS_COMPUTED "]);
    expect(codes("COMPOSITE", { valueState, value: "60" })).toEqual(["COMPOSITE_IS_COMPUTED "]);
  });
});

describe("means", () => {
  test.each([
    [{ value: "12.5" }, ["MEAN_WITHOUT_N denominator"]],
    [{ value: "12.5", denominator: "0" }, ["MEAN_WITHOUT_N denominator"]],
    [{ value: "0", denominator: "0" }, ["MEAN_WITHOUT_N denominator"]],
    [{ denominator: "4" }, ["VALUE_REQUIRED value"]],
    [{}, ["VALUE_REQUIRED value", "MEAN_WITHOUT_N denominator"]],
    [{ value: "12.5", denominator: "4.5" }, ["NOT_AN_INTEGER denominator"]],
    [{ value: "12.5", denominator: "-4" }, ["NEGATIVE_NOT_ALLOWED denominator"]],
    [{ value: "-12.5", denominator: "4" }, ["NEGATIVE_NOT_ALLOWED value"]],
    [{ value: "12.5", numerator: "50", denominator: "4" }, ["NUMERATOR_NOT_ALLOWED numerator"]],
  ] as const)("%j: %j", (input, expected) => expect(codes("MEAN", input)).toEqual(expected));

  test("the mean of nobody is blank and counts as nothing to measure", () => {
    expect(check("MEAN", { denominator: "0" }).figure).toEqual({
      ...blank,
      valueState: "NO_EXPOSURE",
    });
  });

  test("a mean may be below zero where the indicator allows it", () => {
    expect(check("MEAN", { value: "-1.5", denominator: "4" }, { negative: true }).figure?.value).toBe("-1.5");
  });
});

describe("states without a figure", () => {
  const silent = valueStates.filter((state) => state !== "REPORTED" && state !== "ESTIMATED");

  test.each(silent)("%s stands alone and takes no figure", (valueState) => {
    expect(check("COUNT", { valueState })).toEqual({
      figure: { ...blank, valueState },
      problems: [],
    });
    expect(codes("COUNT", { valueState, value: "0" })).toEqual(["STATE_WITH_FIGURE value"]);
    expect(codes("COUNT", { valueState, denominator: "9" })).toEqual(["STATE_WITH_FIGURE denominator"]);
    expect(codes("RATE", { valueState, numerator: "1" })).toEqual(["STATE_WITH_FIGURE numerator"]);
  });

  test("only a hidden ratio or mean may have the denominator that is known", () => {
    for (const measureType of ["PROPORTION", "RATE", "MEAN"] as const) {
      const hidden = { valueState: "SUPPRESSED_AT_SOURCE", denominator: "90" } as const;
      expect(check(measureType, hidden).figure).toEqual({ ...blank, ...hidden });
      expect(codes(measureType, { ...hidden, denominator: "-1" })).toEqual(["NEGATIVE_NOT_ALLOWED denominator"]);
      expect(codes(measureType, { ...hidden, denominator: "some" })).toEqual(["NOT_A_NUMBER denominator"]);
      expect(codes(measureType, { valueState: "NOT_COLLECTED", denominator: "90" })).toEqual([
        "STATE_WITH_FIGURE denominator",
      ]);
    }
  });
});

test("whatever is typed, there is a figure exactly when there is no problem, and its numbers are decimals", () => {
  const typed = fc.option(fc.oneof(fc.constantFrom("", "0", "0.0", "-1", "5", "7.25", "1e3", "n/a"), fc.string()));
  holds(
    fc.property(
      anyMeasureType,
      fc.boolean(),
      fc.boolean(),
      fc.record({
        valueState: fc.constantFrom(...valueStates),
        value: typed,
        numerator: typed,
        denominator: typed,
      }),
      (measureType, allowsOver100, allowsNegative, input) => {
        const { figure, problems } = checkFigure({ measureType, allowsOver100, allowsNegative }, input);
        expect(figure === null).toBe(problems.length > 0);
        for (const { path, message } of problems) {
          expect(["value", "numerator", "denominator"]).toContain(path[0]);
          expect(message).toMatch(/\.$/);
        }
        const numbers = figure === null ? [] : [figure.value, figure.numerator, figure.denominator];
        for (const number of numbers) if (number !== null) expect(parseDecimal(number)).toBe(number);
      },
    ),
  );
});

test("a figure that was checked passes again unchanged", () =>
  holds(
    fc.property(
      anyMeasureType.chain((type) => fc.tuple(fc.constant(type), anyFigureOf(type))),
      ([measureType, figure]) => {
        expect(checkFigure({ measureType, allowsOver100: false, allowsNegative: false }, figure)).toEqual({
          figure,
          problems: [],
        });
      },
    ),
  ));
