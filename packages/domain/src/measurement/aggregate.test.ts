import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureOf, ruleAndAnswers, ruleOf } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { aggregateAcrossPartners, ratioBounds } from "./aggregate.ts";
import type { Aggregate, AggregateRule } from "./aggregate.ts";
import { compare, multiply } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { distinctPeople } from "./distinct-people.ts";
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
  populationCap: null,
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
        if (isOfExpected(rule)) expect(after.numerator).toBe(before.numerator);
        // Who are different people is known for sure only while nobody is missing.
        else if (rule.acrossPartners === "SUM_DISTINCT") expect(after.lower).toBe(before.lower);
        else expect(figuresOf(after)).toEqual(figuresOf(before));
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
        if (before.reported > 0 && !isOfExpected(rule)) expect(figuresOf(after)).toEqual(figuresOf(before));
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
        if (rule.acrossPartners !== "SUM_DISTINCT") expect(found.lower).toBe(found.isLowerBound ? found.value : null);
        if (found.lower !== null && found.upper !== null) expect(compare(found.lower, found.upper)).not.toBe(1);
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

  test.each(["NONE", "LIST"] as const)("%s gives no figure, but says who reported", (acrossPartners) => {
    const found = aggregate({ ...sum, acrossPartners }, values("1", "2", null));
    expect(found).toMatchObject({
      value: null,
      status: "NOT_AGGREGATED",
      valueState: null,
      reported: 2,
      expected: 3,
    });
  });
});

describe("different people", () => {
  const distinct: AggregateRule = { ...sum, measureType: "PEOPLE_COUNT", acrossPartners: "SUM_DISTINCT" };
  const capped: AggregateRule = { ...distinct, populationCap: "600" };

  test("are a range and no number, from the kept sums alone", () => {
    expect(aggregate(distinct, values("300", "200", "150"))).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      lower: "300",
      upper: "650",
      isLowerBound: false,
      status: "COMPLETE",
      valueState: "REPORTED",
    });
    expect(aggregate(capped, values("300", "200", "150"))).toMatchObject({ lower: "300", upper: "600" });
  });

  test("are bounded from above only by the people there are while a partner is missing", () => {
    const some = values("300", "200", "150", "100", null);
    expect(aggregate(distinct, some)).toMatchObject({ lower: "300", upper: null, status: "PARTIAL" });
    expect(aggregate(capped, some)).toMatchObject({ value: null, lower: "300", upper: "600" });
  });

  test("are a number where only one partner reached anybody", () => {
    expect(aggregate(distinct, values("300"))).toMatchObject({ value: "300", lower: "300", upper: "300" });
    expect(aggregate(distinct, [...values("300", "0"), noExposure])).toMatchObject({ value: "300", upper: "300" });
    expect(aggregate(distinct, [noExposure])).toMatchObject({ value: null, lower: null, valueState: "NO_EXPOSURE" });
  });

  test("are what is known of their overlaps, where something is", () => {
    const known = distinctPeople({
      people: { A: "300", B: "200" },
      overlaps: [{ partners: ["A", "B"], people: "60" }],
      cap: null,
    });
    expect(aggregateAcrossPartners(distinct, tally("PEOPLE_COUNT", values("300", "200")), known)).toMatchObject({
      value: "440",
      lower: "440",
      upper: "440",
      isLowerBound: false,
    });
    expect(aggregateAcrossPartners(distinct, emptyTally, known)).toMatchObject({ value: null, lower: null });
  });

  test("are a plain sum where partners promised that nobody is counted twice", () => {
    const disjoint: AggregateRule = { ...distinct, acrossPartners: "SUM", allowsNegative: true };
    expect(aggregate(disjoint, values("300", "200"))).toMatchObject({ value: "500", lower: null, upper: null });
    // People are never negative, whatever the definition allows.
    expect(aggregate(disjoint, values("300", null))).toMatchObject({ value: "300", lower: "300", isLowerBound: true });
  });
});

describe("answers and milestones", () => {
  test("of answers, the value is how many answered", () => {
    const answers: AggregateRule = { ...sum, measureType: "ORDINAL", acrossPartners: "DISTRIBUTION" };
    expect(aggregate(answers, values("10", "12"))).toMatchObject({
      value: "22",
      numerator: null,
      denominator: null,
      isLowerBound: false,
      status: "COMPLETE",
    });
    expect(aggregate(answers, values("10", null))).toMatchObject({ value: "10", lower: "10", isLowerBound: true });
  });

  const reached: AggregateRule = { ...sum, measureType: "MILESTONE", acrossPartners: "COUNT_TRUE" };

  test("of milestones, how many of all that were expected to reach theirs", () => {
    expect(aggregate(reached, [...values("1", "0", "1"), { waived: true }])).toMatchObject({
      value: "2",
      numerator: "2",
      denominator: "3",
      lower: null,
      upper: null,
      isLowerBound: false,
    });
  });

  test("whoever has not said may have reached it", () => {
    expect(aggregate(reached, values("1", "0", "1", "1", null))).toMatchObject({
      value: "3",
      denominator: "5",
      lower: "3",
      upper: "4",
      isLowerBound: true,
      status: "PARTIAL",
    });
    expect(aggregate(reached, values(null, null))).toMatchObject({ value: null, denominator: null, upper: null });
  });
});

describe("bounds of a ratio", () => {
  const share = { measureType: "PROPORTION", allowsOver100: false, multiplier: 100 } as const;

  test("are told only of a share that cannot exceed 100 per cent, and only where every missing base is known", () => {
    const known = { numerator: "3", denominator: "5", missingDenominators: ["5"] };
    expect(ratioBounds(share, known)).toEqual({ lower: "30", upper: "80" });
    const nothing = { lower: null, upper: null };
    expect(ratioBounds({ ...share, allowsOver100: true }, known)).toEqual(nothing);
    expect(ratioBounds({ ...share, measureType: "RATE" }, known)).toEqual(nothing);
    expect(ratioBounds(share, { ...known, missingDenominators: ["5", null] })).toEqual(nothing);
  });

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
          const bounds = ratioBounds(
            { ...share, multiplier },
            {
              numerator: String(numerator),
              denominator: String(denominator),
              missingDenominators: hidden.map(([part, rest]) => String(part + rest)),
            },
          );
          const [fullNumerator, fullDenominator] = total([...known, ...hidden]);
          const truth = ratio(String(fullNumerator), String(fullDenominator), multiplier);
          if (truth === null) expect(bounds).toEqual({ lower: null, upper: null });
          else expectAmong([bounds.lower ?? "", bounds.upper ?? ""], truth);
          if (bounds.upper !== null) expect(compare(bounds.upper, multiply("1", String(multiplier)))).not.toBe(1);
        },
      ),
    ));
});

/** Its denominator is the partners that were expected. */
function isOfExpected({ acrossPartners }: AggregateRule): boolean {
  return acrossPartners === "COUNT_TRUE";
}

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
