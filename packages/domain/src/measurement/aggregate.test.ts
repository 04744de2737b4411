import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureOf, ruleAndAnswers, ruleOf } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { aggregateAcrossPartners, ratioBounds } from "./aggregate.ts";
import type { Aggregate, AggregateRule } from "./aggregate.ts";
import { compare, multiply } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Figure } from "./figure.ts";
import { ratio } from "./ratio.ts";
import { emptyTally, tally } from "./tally.ts";
import type { PartnerAnswer } from "./tally.ts";

const missing: PartnerAnswer = { waived: false, figure: null };
const none = { value: null, numerator: null, denominator: null };
const noExposure: PartnerAnswer = { waived: false, figure: { ...none, valueState: "NO_EXPOSURE" } };

const sum: AggregateRule = {
  measureType: "COUNT",
  acrossPartners: "SUM",
  acrossTime: "SUM",
  multiplier: 1,
  allowsNegative: false,
  minCoverage: "0.8",
};
const ratioOfSums: AggregateRule = {
  ...sum,
  measureType: "PROPORTION",
  acrossPartners: "RATIO_OF_SUMS",
  multiplier: 100,
};

function aggregate(rule: AggregateRule, answers: readonly PartnerAnswer[]): Aggregate {
  return aggregateAcrossPartners(rule, tally(rule.measureType, answers));
}

function values(...given: readonly (Decimal | null)[]): PartnerAnswer[] {
  return given.map((value) =>
    value === null ? missing : { waived: false, figure: { ...none, valueState: "REPORTED", value } },
  );
}

describe("properties of every aggregate", () => {
  test("the order in which partners report does not matter", () =>
    holds(
      fc.property(
        ruleAndAnswers.chain(([rule, answers]) =>
          fc.tuple(
            fc.constant(rule),
            fc.constant(answers),
            fc.shuffledSubarray(answers, { minLength: answers.length }),
          ),
        ),
        ([rule, answers, shuffled]) => {
          expect(aggregate(rule, shuffled)).toEqual(aggregate(rule, answers));
        },
      ),
    ));

  test("a partner that is missing changes coverage and nothing else", () =>
    holds(
      fc.property(ruleAndAnswers, ([rule, answers]) => {
        const before = aggregate(rule, answers);
        const after = aggregate(rule, [...answers, missing]);
        expect(figuresOf(after)).toEqual(figuresOf(before));
        expect(after).toMatchObject({
          reported: before.reported,
          waived: before.waived,
          expected: before.expected + 1,
        });
        expect(after.coverage).toBeLessThanOrEqual(before.coverage);
        expect(after.status).not.toBe("COMPLETE");
      }),
    ));

  test("a partner with nothing to measure adds nothing, and counts as reported", () =>
    holds(
      fc.property(ruleAndAnswers, ([rule, answers]) => {
        const before = aggregate(rule, answers);
        const after = aggregate(rule, [...answers, noExposure]);
        // From nobody's answer to "nobody was eligible" is the one step that says something new: 0/0.
        if (before.reported > 0) expect(figuresOf(after)).toEqual(figuresOf(before));
        expect(after.value).toBe(before.value);
        expect(after.reported).toBe(before.reported + 1);
      }),
    ));

  test("a partner that was let off is seen only in the footnote", () =>
    holds(
      fc.property(ruleAndAnswers, ([rule, answers]) => {
        const before = aggregate(rule, answers);
        expect(aggregate(rule, [...answers, { waived: true }])).toEqual({
          ...before,
          waived: before.waived + 1,
        });
      }),
    ));

  test("no figure ever comes without its coverage, and no figure comes of nothing", () =>
    holds(
      fc.property(ruleAndAnswers, ([rule, answers]) => {
        const found = aggregate(rule, answers);
        expect(found.coverage).toBe(found.expected === 0 ? 0 : found.reported / found.expected);
        const nothing = {
          value: null,
          numerator: null,
          denominator: null,
          lower: null,
          valueState: null,
        };
        if (found.reported === 0) expect(found).toMatchObject(nothing);
        if (found.status === "NO_DATA") expect(found.reported).toBe(0);
        if (found.status === "COMPLETE") expect(found.reported).toBe(found.expected);
        if (found.value === null) expect(found.isLowerBound).toBe(false);
        expect(found.lower).toBe(found.isLowerBound ? found.value : null);
      }),
    ));
});

describe("ratios and means lie among the partners' own", () => {
  test.each(["PROPORTION", "RATE"] as const)("a %s of sums, once rounded as theirs are", (measureType) =>
    holds(
      fc.property(
        ruleOf(measureType),
        fc.array(figureOf(measureType), { minLength: 1, maxLength: 12 }),
        (rule, figures) => {
          const own = figures.flatMap(({ numerator, denominator }) =>
            numerator === null || denominator === null ? [] : (ratio(numerator, denominator, rule.multiplier) ?? []),
          );
          expectAmong(own, aggregate({ ...rule, acrossPartners: "RATIO_OF_SUMS" }, reported(figures)).value);
        },
      ),
    ),
  );

  test("a weighted mean", () =>
    holds(
      fc.property(ruleOf("MEAN"), fc.array(figureOf("MEAN"), { minLength: 1, maxLength: 12 }), (rule, figures) => {
        const own = figures.flatMap(({ value }) => value ?? []);
        expectAmong(own, aggregate({ ...rule, acrossPartners: "WEIGHTED_MEAN" }, reported(figures)).value);
      }),
    ));
});

describe("SUM", () => {
  test("is at least what is known while somebody is missing", () => {
    expect(aggregate(sum, values("120", null))).toMatchObject({
      value: "120",
      lower: "120",
      upper: null,
      isLowerBound: true,
    });
    expect(aggregate(sum, values("120", "0"))).toMatchObject({
      value: "120",
      lower: null,
      isLowerBound: false,
    });
  });

  test("is no bound where a missing figure could be negative", () => {
    const found = aggregate({ ...sum, allowsNegative: true }, values("120", null));
    expect(found).toMatchObject({ value: "120", lower: null, isLowerBound: false });
  });

  test("of partners with nothing to measure is nothing to measure, not zero", () => {
    const found = aggregate(sum, [noExposure, noExposure]);
    expect(found).toMatchObject({
      value: null,
      valueState: "NO_EXPOSURE",
      status: "COMPLETE",
      coverage: 1,
    });
  });

  test("says that it is partly estimated", () => {
    const estimated: PartnerAnswer = {
      waived: false,
      figure: { ...none, valueState: "ESTIMATED", value: "7" },
    };
    expect(aggregate(sum, [...values("5"), estimated])).toMatchObject({
      value: "12",
      valueState: "ESTIMATED",
    });
    expect(aggregate(sum, values("5")).valueState).toBe("REPORTED");
  });
});

describe("coverage", () => {
  test("exactly at the floor is enough, and a hair below is not", () => {
    const third = { ...sum, minCoverage: "0.3333333333" };
    expect(aggregate(third, values("1", null, null)).status).toBe("PARTIAL");
    expect(aggregate({ ...sum, minCoverage: "0.3333333334" }, values("1", null, null)).status).toBe("INSUFFICIENT");
    // 0.7 × 10 is 6.999… in floating point; in decimals seven of ten reach it.
    const ten = values("1", "1", "1", "1", "1", "1", "1", null, null, null);
    expect(aggregate({ ...sum, minCoverage: "0.7" }, ten).status).toBe("PARTIAL");
  });

  test("below the floor the figure is still there for those who may see it", () => {
    expect(aggregate(sum, values("120", null, null))).toMatchObject({
      value: "120",
      status: "INSUFFICIENT",
    });
  });

  test("nobody asked, or nobody answered, is no data", () => {
    expect(aggregateAcrossPartners(sum, emptyTally)).toMatchObject({
      value: null,
      coverage: 0,
      status: "NO_DATA",
    });
    expect(aggregate(sum, [{ waived: true }])).toMatchObject({
      expected: 0,
      waived: 1,
      status: "NO_DATA",
      valueState: null,
    });
    expect(aggregate(ratioOfSums, [missing])).toMatchObject({
      numerator: null,
      denominator: null,
      status: "NO_DATA",
    });
  });
});

describe("the other ways of combining", () => {
  test("MAX and MIN are the extremes of what was reported", () => {
    expect(aggregate({ ...sum, acrossPartners: "MAX" }, values("9", "10", "-1", null)).value).toBe("10");
    expect(aggregate({ ...sum, acrossPartners: "MIN" }, values("9", "10", "-1", null)).value).toBe("-1");
  });

  test("one source is taken at its word, and two are a disagreement", () => {
    const single = { ...sum, acrossPartners: "SINGLE_SOURCE" } as const;
    expect(aggregate(single, values("1500"))).toMatchObject({ value: "1500", status: "COMPLETE" });
    expect(aggregate(single, values("1500", "1501"))).toMatchObject({
      value: null,
      status: "NOT_AGGREGATED",
      reported: 2,
    });
    expect(aggregate(single, values(null))).toMatchObject({ value: null, status: "NO_DATA" });
  });

  test("one source's ratio comes with what it is the ratio of, so that a small group can be seen to be one", () => {
    const figure: Figure = { ...none, valueState: "REPORTED", numerator: "1", denominator: "3" };
    expect(aggregate({ ...ratioOfSums, acrossPartners: "SINGLE_SOURCE" }, reported([figure]))).toMatchObject({
      value: "33.3333333333",
      numerator: "1",
      denominator: "3",
    });
    const mean: Figure = { ...none, valueState: "REPORTED", value: "12.5", denominator: "4" };
    const single = { ...sum, measureType: "MEAN", acrossPartners: "SINGLE_SOURCE" } as const;
    expect(aggregate(single, reported([mean]))).toMatchObject({
      value: "12.5",
      numerator: null,
      denominator: "4",
    });
  });

  test.each(["NONE", "LIST", "SUM_DISTINCT", "DISTRIBUTION", "COUNT_TRUE"] as const)(
    "%s gives no figure, but says who reported",
    (acrossPartners) => {
      const found = aggregate({ ...sum, acrossPartners }, values("1", "2", null));
      expect(found).toMatchObject({
        value: null,
        status: "NOT_AGGREGATED",
        valueState: null,
        reported: 2,
        expected: 3,
      });
    },
  );
});

describe("bounds of a ratio", () => {
  test("whatever the missing turn out to be, the truth lies within", () =>
    holds(
      fc.property(
        fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 1 }),
        fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 1 }),
        fc.constantFrom(1, 100),
        (known, hidden, multiplier) => {
          const total = (pairs: readonly (readonly [number, number])[]) => {
            const numerator = pairs.reduce((sofar, [part]) => sofar + part, 0);
            return [numerator, pairs.reduce((sofar, [, rest]) => sofar + rest, numerator)] as const;
          };
          const [numerator, denominator] = total(known);
          const bounds = ratioBounds({
            numerator: String(numerator),
            denominator: String(denominator),
            missingDenominators: hidden.map(([part, rest]) => String(part + rest)),
            multiplier,
          });
          const [fullNumerator, fullDenominator] = total([...known, ...hidden]);
          const truth = ratio(String(fullNumerator), String(fullDenominator), multiplier);
          if (truth === null) expect(bounds).toEqual({ lower: null, upper: null });
          else expectAmong([bounds.lower ?? "", bounds.upper ?? ""], truth);
          if (bounds.upper !== null) expect(compare(bounds.upper, multiply("1", String(multiplier)))).not.toBe(1);
        },
      ),
    ));
});

function figuresOf({ value, numerator, denominator, valueState }: Aggregate) {
  return { value, numerator, denominator, valueState };
}

function reported(figures: readonly Figure[]): PartnerAnswer[] {
  return figures.map((figure) => ({ waived: false, figure }));
}

function expectAmong(own: readonly Decimal[], value: Decimal | null): void {
  if (value === null) throw new Error("there is a value");
  expect(own.some((one) => compare(one, value) <= 0)).toBe(true);
  expect(own.some((one) => compare(one, value) >= 0)).toBe(true);
}
