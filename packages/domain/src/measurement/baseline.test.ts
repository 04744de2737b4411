import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDecimal } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { checkBaseline } from "./baseline.ts";
import { ratio } from "./ratio.ts";

const blank = { value: null, numerator: null, denominator: null };
const share = { measureType: "PROPORTION", multiplier: 100, allowsOver100: false, allowsNegative: false } as const;
const count = { ...share, measureType: "COUNT", multiplier: 1 } as const;
const mean = { ...count, measureType: "MEAN" } as const;

test("a value is enough, of any kind of indicator that has figures", () =>
  holds(
    fc.property(fc.constantFrom(count, share, mean), anyDecimal, (rules, value) => {
      if (rules.measureType === "PROPORTION" && value.startsWith("-")) return;
      const { figure } = checkBaseline({ ...rules, allowsNegative: true }, { ...blank, value });
      expect(figure).toEqual({ ...blank, value });
    }),
  ));

test("a ratio's value follows from its parts, and is that however it is rounded when given", () => {
  const parts = { numerator: "2", denominator: "3" };
  const figure = { value: ratio("2", "3", 100), ...parts };
  for (const value of [null, "", "66.7", "67", "66.6666666667"])
    expect(checkBaseline(share, { ...parts, value })).toEqual({ figure, problems: [] });
});

test("a value given more exactly than a ratio is told is that ratio's too", () => {
  const parts = { numerator: "1", denominator: "3" };
  for (const value of ["33.33333333333", "33.333333333333333333"])
    expect(checkBaseline(share, { ...parts, value }).figure).toEqual({ value: "33.3333333333", ...parts });
  const rounded = { value: "66.66666666667", numerator: "2", denominator: "3" };
  expect(checkBaseline(share, rounded).figure).toEqual({ ...rounded, value: "66.6666666667" });
  expect(checkBaseline(share, { ...parts, value: "33.33333333339" }).figure).toBeNull();
});

test("a mean keeps its n", () =>
  expect(checkBaseline(mean, { ...blank, value: "12.50", denominator: "40" }).figure).toEqual({
    value: "12.5",
    numerator: null,
    denominator: "40",
  }));

describe("what is no figure to begin from is refused with its place", () => {
  test.each([
    [count, {}, "VALUE_REQUIRED", "value"],
    [share, {}, "VALUE_REQUIRED", "value"],
    [{ ...count, measureType: "QUALITATIVE" as const }, { value: "1" }, "VALUE_NOT_ALLOWED", "value"],
    [count, { value: "1e3" }, "NOT_A_NUMBER", "value"],
    [count, { value: "-1" }, "NEGATIVE_NOT_ALLOWED", "value"],
    [count, { value: "1", numerator: "1" }, "NUMERATOR_NOT_ALLOWED", "numerator"],
    [count, { value: "1", denominator: "1" }, "DENOMINATOR_NOT_ALLOWED", "denominator"],
    [mean, { denominator: "4" }, "VALUE_REQUIRED", "value"],
    [mean, { value: "1", denominator: "0" }, "MEAN_WITHOUT_N", "denominator"],
    [share, { numerator: "1" }, "DENOMINATOR_REQUIRED", "denominator"],
    [share, { value: "50", denominator: "2" }, "NUMERATOR_REQUIRED", "numerator"],
    [share, { numerator: "x", denominator: "2" }, "NOT_A_NUMBER", "numerator"],
    [share, { numerator: "3", denominator: "2" }, "NUMERATOR_EXCEEDS_DENOMINATOR", "numerator"],
    [share, { numerator: "0", denominator: "0" }, "VALUE_REQUIRED", "denominator"],
    [share, { value: "66.6", numerator: "2", denominator: "3" }, "VALUE_DOES_NOT_FOLLOW", "value"],
  ])("%#: %j", (rules, input, code, field) => {
    const { figure, problems } = checkBaseline(rules, { ...blank, ...input });
    expect(figure).toBeNull();
    expect(problems.map((each) => [each.code, each.path])).toEqual([[code, [field]]]);
  });
});
