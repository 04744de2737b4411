import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMeasureType, answersOf } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { emptyTally, merge, tally } from "./tally.ts";

const tallyInput = anyMeasureType.chain((type) =>
  fc.tuple(fc.constant(type), answersOf(type), answersOf(type), answersOf(type)),
);
const none = { value: null, numerator: null, denominator: null };

test("the tally of two groups is their tallies merged", () =>
  holds(
    fc.property(tallyInput, ([type, a, b]) => {
      expect(tally(type, [...a, ...b])).toEqual(merge(tally(type, a), tally(type, b)));
    }),
  ));

test("merging does not care about order or grouping, and nobody adds nothing", () =>
  holds(
    fc.property(tallyInput, ([type, ...groups]) => {
      const [a, b, c] = groups.map((answers) => tally(type, answers));
      if (a === undefined || b === undefined || c === undefined) throw new Error("three groups");
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, emptyTally)).toEqual(a);
    }),
  ));

test("everybody who was asked is either expected or waived, and reports at most once", () =>
  holds(
    fc.property(tallyInput, ([type, answers]) => {
      const found = tally(type, answers);
      expect(found.expected + found.waived).toBe(answers.length);
      const texts = type === "QUALITATIVE" ? found.reported - found.noExposure : 0;
      expect(found.reported).toBe(found.n + found.noExposure + texts);
      expect(found.reported).toBeLessThanOrEqual(found.expected);
      expect(found.estimated).toBeLessThanOrEqual(found.n + texts);
    }),
  ));

test("a half-hidden pair counts in neither sum", () => {
  const found = tally("PROPORTION", [
    {
      waived: false,
      figure: { ...none, valueState: "REPORTED", numerator: "5", denominator: "10" },
    },
    { waived: false, figure: { ...none, valueState: "SUPPRESSED_AT_SOURCE", denominator: "90" } },
  ]);
  expect(found).toMatchObject({
    expected: 2,
    reported: 1,
    n: 1,
    numerator: "5",
    denominator: "10",
  });
});

test("missing, not applicable, nothing to measure and zero are counted as four different things", () => {
  const one = (figure: Parameters<typeof tally>[1][number]) => {
    const { expected, waived, reported, noExposure, n } = tally("COUNT", [figure]);
    return { expected, waived, reported, noExposure, n };
  };
  const said = (valueState: "NOT_COLLECTED" | "NOT_APPLICABLE" | "NO_EXPOSURE") =>
    one({ waived: false, figure: { ...none, valueState } });
  const missing = { expected: 1, waived: 0, reported: 0, noExposure: 0, n: 0 };
  const waived = { expected: 0, waived: 1, reported: 0, noExposure: 0, n: 0 };
  expect(one({ waived: false, figure: null })).toEqual(missing);
  expect(said("NOT_COLLECTED")).toEqual(missing);
  expect(said("NOT_APPLICABLE")).toEqual(waived);
  expect(one({ waived: true })).toEqual(waived);
  expect(said("NO_EXPOSURE")).toEqual({ ...missing, reported: 1, noExposure: 1 });
  expect(one({ waived: false, figure: { ...none, valueState: "REPORTED", value: "0" } })).toEqual({
    ...missing,
    reported: 1,
    n: 1,
  });
});

test("a text counts as reported and is in no sum; milestones add up to those that were reached", () => {
  const text = { waived: false as const, figure: { ...none, valueState: "REPORTED" as const } };
  expect(tally("QUALITATIVE", [text, text])).toMatchObject({ expected: 2, reported: 2, n: 0, least: null });
  const reached = (value: string) => ({ waived: false as const, figure: { ...text.figure, value } });
  expect(tally("MILESTONE", [reached("1"), reached("0"), reached("1")])).toMatchObject({ n: 3, value: "2" });
});

test("a mean is kept with its weight, and the extremes are those of the values", () => {
  const figure = (value: string, denominator: string) => ({
    waived: false as const,
    figure: { ...none, valueState: "ESTIMATED" as const, value, denominator },
  });
  expect(tally("MEAN", [figure("12.5", "40"), figure("30", "10"), figure("9", "1")])).toMatchObject({
    n: 3,
    estimated: 3,
    denominator: "51",
    weighted: "809",
    least: "9",
    greatest: "30",
  });
});
