import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFigureOf, anyMeasureType } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import type { Categories } from "./categories.ts";
import { doubts } from "./doubts.ts";
import type { CategoryFigure } from "./total.ts";
import { warnings } from "./warnings.ts";
import type { WarningRule } from "./warnings.ts";

const count: WarningRule = { measureType: "COUNT", reportingStyle: "PERIODIC", multiplier: 1 };
const share: WarningRule = { measureType: "PROPORTION", reportingStyle: "PERIODIC", multiplier: 100 };

const counted = (value: string, categories: Categories = {}, derived = false): CategoryFigure => ({
  categories,
  derived,
  figure: { valueState: "REPORTED", value, numerator: null, denominator: null },
});
const of = (numerator: string, denominator: string): CategoryFigure => ({
  categories: {},
  derived: false,
  figure: { valueState: "REPORTED", value: null, numerator, denominator },
});
const [women, men] = [{ sex: "F" }, { sex: "M" }];

const told = (rule: WarningRule, figures: CategoryFigure[], previous: CategoryFigure[], singleEyes = false) =>
  doubts(rule, { figures, singleEyes }, previous).map(({ code, categories }) =>
    `${code} ${Object.values(categories).join()}`.trim(),
  );

describe("a figure that is reviewed", () => {
  test.each([
    ["that is much like the one before is in no doubt", count, [counted("12")], [counted("10")], []],
    ["that more than doubled is", count, [counted("25")], [counted("10")], ["LARGE_CHANGE"]],
    [
      "that is zero after something is told apart from a jump",
      count,
      [counted("0")],
      [counted("10")],
      ["ZERO_AFTER_FIGURE"],
    ],
    ["of a base of which nothing came is zero too", share, [of("0", "50")], [of("20", "50")], ["ZERO_AFTER_FIGURE"]],
    ["that is the first of all is in no doubt", count, [counted("25")], [], []],
    ["that was sent again is", count, [counted("10")], [counted("10")], ["SAME_AS_PREVIOUS"]],
    [
      "whose ratio and base both jumped has two doubts",
      share,
      [of("80", "100")],
      [of("20", "60")],
      ["LARGE_CHANGE", "DENOMINATOR_CHANGE"],
    ],
  ])("%s", (_, rule, figures, previous, expected) => expect(told(rule, figures, previous)).toEqual(expected));

  test("of a partner where one person does it all says so first", () =>
    expect(told(count, [counted("25")], [counted("10")], true)).toEqual(["SINGLE_EYES", "LARGE_CHANGE"]));

  test("is told apart by part, where its total says nothing of it", () => {
    const before = [counted("20", {}, true), counted("10", women), counted("10", men)];
    const moved = [counted("20", {}, true), counted("18", women), counted("2", men)];
    expect(told(count, moved, before)).toEqual(["LARGE_CHANGE F", "LARGE_CHANGE M"]);
    const grown = [counted("60", {}, true), counted("30", women), counted("30", men)];
    expect(told(count, grown, before)).toEqual(["LARGE_CHANGE"]);
  });
});

test("whoever reviews is told of whatever the partner was warned of, noted or not", () =>
  holds(
    fc.property(
      anyMeasureType.chain((measureType) =>
        fc.record({
          rule: fc.constant<WarningRule>({ measureType, reportingStyle: "PERIODIC", multiplier: 100 }),
          current: anyFigureOf(measureType),
          previous: anyFigureOf(measureType),
        }),
      ),
      ({ rule, current, previous }) => {
        const whole = (figure: typeof current): CategoryFigure[] => [{ categories: {}, derived: false, figure }];
        const found = doubts(rule, { figures: whole(current), singleEyes: false }, whole(previous));
        const warned = new Set(warnings(rule, current, previous, false).map(({ code }) => code));
        const isSame = found.some(({ code }) => code === "SAME_AS_PREVIOUS");
        expect(found.length - Number(isSame)).toBe(warned.size);
      },
    ),
  ));
