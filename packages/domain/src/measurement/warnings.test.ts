import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFigureOf, anyMeasureType } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { vector } from "../../test/vectors.ts";
import type { Categories } from "./categories.ts";
import type { Figure } from "./figure.ts";
import { sameAsPrevious, warnings } from "./warnings.ts";
import type { WarningRule } from "./warnings.ts";
import { reportingStyles } from "./words.ts";

const none = { value: null, numerator: null, denominator: null };
const count: WarningRule = { measureType: "COUNT", reportingStyle: "PERIODIC", multiplier: 1 };
const share: WarningRule = { measureType: "PROPORTION", reportingStyle: "PERIODIC", multiplier: 100 };

const counted = (value: string): Figure => ({ ...none, valueState: "REPORTED", value });
const of = (numerator: string, denominator: string): Figure => ({
  ...none,
  valueState: "REPORTED",
  numerator,
  denominator,
});
const mean = (value: string, denominator: string): Figure => ({ ...none, valueState: "REPORTED", value, denominator });

function codes(rule: WarningRule, current: Figure, previous: Figure | null): string[] {
  return warnings(rule, current, previous, false).map(({ code, path }) => `${code} ${path.join(".")}`);
}

test("TIME-CUM-01: the quarter in which the total to date fell is asked about", () => {
  const { input, expected } = vector<{ values: Record<string, number>; reportingStyle: "CUMULATIVE_TO_DATE" }>(
    "TIME-CUM-01",
  );
  const rule = { ...count, reportingStyle: input.reportingStyle };
  const found = Object.entries(input.values).flatMap(([quarter, value], index, all) => {
    const before = all[index - 1]?.[1];
    const previous = before === undefined ? null : counted(String(before));
    return warnings(rule, counted(String(value)), previous, false).map(({ code }) => `${code}:${quarter}`);
  });
  expect(found).toEqual(expected["warnings"]);
});

describe("a jump", () => {
  test.each([
    ["150", "100", []],
    ["151", "100", ["LARGE_CHANGE value"]],
    ["50", "100", []],
    ["49", "100", ["LARGE_CHANGE value"]],
    ["0", "1", ["LARGE_CHANGE value"]],
    ["9", "0", []],
    ["-151", "-100", ["LARGE_CHANGE value"]],
    ["-50", "-100", []],
  ])("to %s from %s: %j", (current, previous, expected) =>
    expect(codes(count, counted(current), counted(previous))).toEqual(expected),
  );

  test.each([
    [of("30", "100"), of("20", "100"), []],
    [of("31", "100"), of("20", "100"), ["LARGE_CHANGE numerator"]],
    [of("1", "3"), of("2", "9"), ["DENOMINATOR_CHANGE denominator"]],
    [of("130", "130"), of("100", "100"), []],
    [of("131", "131"), of("100", "100"), ["DENOMINATOR_CHANGE denominator"]],
    [of("10", "69"), of("100", "100"), ["LARGE_CHANGE numerator", "DENOMINATOR_CHANGE denominator"]],
    [of("5", "100"), of("0", "100"), []],
  ])("of a ratio to %j from %j: %j", (current, previous, expected) =>
    expect(codes(share, current, previous)).toEqual(expected),
  );

  test("of a mean is one of its value or of its n", () => {
    const rule: WarningRule = { ...count, measureType: "MEAN" };
    expect(codes(rule, mean("12", "10"), mean("7", "10"))).toEqual(["LARGE_CHANGE value"]);
    expect(codes(rule, mean("7", "10"), mean("7", "15"))).toEqual(["DENOMINATOR_CHANGE denominator"]);
  });

  test("names both numbers and asks for a note", () => {
    expect(warnings(count, counted("200"), counted("100"), false)[0]?.message).toBe(
      "The value went from 100 to 200, a change of more than 50 per cent. If that is right, say why in a note.",
    );
    expect(warnings(share, of("2", "3"), of("1", "3"), false)[0]?.message).toBe(
      "The ratio went from 33.33 (1 of 3) to 66.67 (2 of 3), a change of more than 50 per cent. If that is right, say why in a note.",
    );
  });

  test("is none where a total to date grew or a milestone was reached", () => {
    expect(codes({ ...count, reportingStyle: "CUMULATIVE_TO_DATE" }, counted("900"), counted("1"))).toEqual([]);
    const milestone: WarningRule = { ...count, measureType: "MILESTONE" };
    expect(codes(milestone, counted("0"), counted("1"))).toEqual([]);
  });
});

test("a note answers everything, and nothing is asked of the first period or of what is not there", () =>
  holds(
    fc.property(
      anyMeasureType.chain((type) => fc.tuple(fc.constant(type), anyFigureOf(type), anyFigureOf(type))),
      fc.constantFrom(...reportingStyles),
      ([measureType, current, previous], reportingStyle) => {
        const rule: WarningRule = { measureType, reportingStyle, multiplier: 1 };
        expect(warnings(rule, current, previous, true)).toEqual([]);
        expect(warnings(rule, current, null, false)).toEqual([]);
        expect(warnings(rule, current, current, false)).toEqual([]);
        for (const { message } of warnings(rule, current, previous, false)) expect(message).toMatch(/a note\.$/);
        const silent: Figure = { ...none, valueState: "NOT_COLLECTED" };
        expect(warnings(rule, silent, previous, false)).toEqual([]);
        expect(warnings(rule, current, silent, false)).toEqual([]);
      },
    ),
  ));

describe("the same figures again", () => {
  const entry = (categories: Categories, figure: Figure, derived = false) => ({ categories, figure, derived });
  const f = entry({ sex: "F" }, counted("5"));
  const m = entry({ sex: "M" }, counted("0"));
  const asked = (current: readonly (typeof f)[], previous: readonly (typeof f)[]) =>
    sameAsPrevious(count, current, previous, false).map(({ code }) => code);

  test("are asked about, in whatever order they come", () => {
    expect(sameAsPrevious(count, [f, m], [m, f], false)).toEqual([
      {
        code: "SAME_AS_PREVIOUS",
        message: "All figures (2) are the same as in the previous period. If that is right, say so in a note.",
        path: [],
      },
    ]);
    expect(asked([entry({}, counted("5"), true), f, m], [f, m])).toEqual(["SAME_AS_PREVIOUS"]);
  });

  test("are not the same where one of them differs, or is new, or is said of another state", () => {
    expect(asked([f, m], [f, entry({ sex: "M" }, counted("1"))])).toEqual([]);
    expect(asked([f, m], [f])).toEqual([]);
    expect(asked([f], [f, m])).toEqual([]);
    expect(asked([f], [])).toEqual([]);
    expect(asked([f], [entry({ sex: "F" }, { ...counted("5"), valueState: "ESTIMATED" })])).toEqual([]);
  });

  test("are no wonder where nothing happened twice, or where a note says why", () => {
    expect(asked([m], [m])).toEqual([]);
    const nothing = entry({}, of("0", "40"));
    expect(sameAsPrevious(share, [nothing], [nothing], false)).toEqual([]);
    expect(sameAsPrevious(count, [f], [f], true)).toEqual([]);
    const reached = entry({}, counted("1"));
    expect(sameAsPrevious({ measureType: "MILESTONE" }, [reached], [reached], false)).toEqual([]);
    const text = entry({}, { ...none, valueState: "REPORTED" });
    expect(sameAsPrevious({ measureType: "QUALITATIVE" }, [text], [text], false)).toEqual([]);
  });
});
