import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyMeasureType, answersOf, ruleOf } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { aggregateAcrossTime } from "./across-time.ts";
import { aggregateAcrossPartners } from "./aggregate.ts";
import type { Aggregate, AggregateRule } from "./aggregate.ts";
import { compare } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { emptyTally, merge, tally } from "./tally.ts";
import type { PartnerAnswer, Tally } from "./tally.ts";

const none = { value: null, numerator: null, denominator: null };
const rule: AggregateRule = {
  measureType: "COUNT",
  acrossPartners: "SUM",
  acrossTime: "SUM",
  multiplier: 1,
  allowsNegative: false,
  minCoverage: "0.8",
};

const ruleAndTiles = anyMeasureType.chain((type) =>
  fc.tuple(
    ruleOf(type),
    fc.array(
      answersOf(type).map((answers) => tally(type, answers)),
      { minLength: 1, maxLength: 6 },
    ),
  ),
);

/** One period's tally: each argument one partner's count, null when it is missing. */
function tile(...values: readonly (Decimal | null)[]): Tally {
  return tally("COUNT", values.map(counted));
}

function counted(value: Decimal | null): PartnerAnswer {
  return {
    waived: false,
    figure: value === null ? null : { ...none, valueState: "REPORTED", value },
  };
}

describe("any rule", () => {
  test("one period alone is its own figure", () =>
    holds(
      fc.property(ruleAndTiles, ([any, [only = emptyTally]]) => {
        expect(aggregateAcrossTime(any, [only])).toEqual(aggregateAcrossPartners(any, only));
      }),
    ));

  test("partner-periods are counted, save where only the last period is expected", () =>
    holds(
      fc.property(ruleAndTiles, ([any, tiles]) => {
        const { reported, expected, waived } =
          any.acrossTime === "LAST" ? (tiles.at(-1) ?? emptyTally) : tiles.reduce(merge);
        expect(aggregateAcrossTime(any, tiles)).toMatchObject({ reported, expected, waived });
      }),
    ));

  test("only LAST cares in which order the periods come", () =>
    holds(
      fc.property(ruleAndTiles, ([any, tiles]) => {
        fc.pre(any.acrossTime !== "LAST");
        expect(aggregateAcrossTime(any, [...tiles].reverse())).toEqual(aggregateAcrossTime(any, tiles));
      }),
    ));

  test("what pools across partners and over time is the same whichever is done first", () =>
    holds(
      fc.property(ruleAndTiles, ([any, tiles]) => {
        const pools: readonly string[] = ["SUM", "RATIO_OF_SUMS", "WEIGHTED_MEAN"];
        fc.pre(pools.includes(any.acrossPartners) && any.acrossPartners === any.acrossTime);
        fc.pre(tiles.every(({ expected, waived }) => expected + waived > 0));
        expect(aggregateAcrossTime(any, tiles)).toEqual(aggregateAcrossPartners(any, tiles.reduce(merge)));
      }),
    ));

  test("a lower bound is kept, whatever the missing partners would have said", () =>
    holds(
      fc.property(
        fc.constantFrom("SUM", "MAX", "MIN", "SINGLE_SOURCE"),
        fc.constantFrom("SUM", "MAX", "AVERAGE"),
        fc.boolean(),
        fc.array(fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.boolean()), { maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (acrossPartners, acrossTime, allowsNegative, periods) => {
          const any: AggregateRule = { ...rule, acrossPartners, acrossTime, allowsNegative };
          const tiles = (isTruth: boolean) =>
            periods.map((partners) =>
              tile(
                ...partners.map(([value, isMissing]) =>
                  isMissing && !isTruth ? null : String(allowsNegative ? value : Math.abs(value)),
                ),
              ),
            );
          const found = aggregateAcrossTime(any, tiles(false));
          const truth = aggregateAcrossTime(any, tiles(true));
          if (!found.isLowerBound || truth.value === null) return;
          expect(compare(found.value ?? "", truth.value)).not.toBe(1);
          expect(found.lower).toBe(found.value);
        },
      ),
    ));
});

describe("longer periods", () => {
  test("a month that nobody was asked for leaves the quarter incomplete, however many answered for the others", () => {
    const quarter = aggregateAcrossTime(rule, [tile("4"), tile("6"), emptyTally]);
    expect(quarter).toMatchObject({ value: "10", reported: 2, expected: 2, status: "PARTIAL", isLowerBound: true });
    expect(aggregateAcrossTime(rule, [tile("4"), tile("6"), tile("0")])).toMatchObject({
      value: "10",
      status: "COMPLETE",
    });
  });

  const across = (acrossTime: AggregateRule["acrossTime"], ...tiles: readonly Tally[]): Aggregate =>
    aggregateAcrossTime({ ...rule, acrossTime }, tiles);

  test("a flow adds up what exists, and is at least that while a period is missing", () => {
    expect(across("SUM", tile("40", "1"), tile(null, "2"))).toMatchObject({
      value: "43",
      lower: "43",
      isLowerBound: true,
      reported: 3,
      expected: 4,
      status: "INSUFFICIENT",
    });
  });

  test("a stock is its last period's, with that period's partners only", () => {
    expect(across("LAST", tile("40", null), tile("58", "2"))).toMatchObject({
      value: "60",
      expected: 2,
      status: "COMPLETE",
    });
  });

  test("an average is of the periods that exist, rounded once, and bounds nothing", () => {
    expect(across("AVERAGE", tile("1"), tile("1"), tile("2"), tile(null))).toMatchObject({
      value: "1.3333333333",
      lower: null,
      isLowerBound: false,
      reported: 3,
      expected: 4,
    });
  });

  test("the greatest period is at least the greatest known", () => {
    expect(across("MAX", tile("9"), tile("10"), tile(null))).toMatchObject({
      value: "10",
      isLowerBound: true,
      lower: "10",
    });
    expect(across("MAX", tile("9"), tile("10"))).toMatchObject({
      value: "10",
      isLowerBound: false,
    });
  });

  test("the least of some partners promises nothing about the least of all", () => {
    const least = { ...rule, acrossPartners: "MIN", acrossTime: "SUM" } as const;
    expect(aggregateAcrossTime(least, [tile("9", null), tile("10", "11")]).isLowerBound).toBe(false);
    expect(aggregateAcrossTime(least, [tile("9", "12"), tile(null, null)])).toMatchObject({
      value: "9",
      isLowerBound: true,
    });
  });

  test("a year in which nothing could be measured is no zero", () => {
    const nothing = tally("COUNT", [{ waived: false, figure: { ...none, valueState: "NO_EXPOSURE" } }]);
    expect(across("SUM", nothing, nothing)).toMatchObject({
      value: null,
      valueState: "NO_EXPOSURE",
      status: "COMPLETE",
    });
    expect(across("SUM", tile(null), tile(null))).toMatchObject({
      value: null,
      valueState: null,
      status: "NO_DATA",
    });
  });

  test.each(["DISTINCT", "NONE", "LIST", "DISTRIBUTION"] as const)(
    "%s is never one figure for several periods",
    (word) => {
      expect(across(word, tile("1"), tile("2"))).toMatchObject({
        value: null,
        status: "NOT_AGGREGATED",
        reported: 2,
      });
    },
  );

  test("what partners do not combine, time does not either", () => {
    const list = { ...rule, acrossPartners: "NONE" } as const;
    expect(aggregateAcrossTime(list, [tile("1"), tile("2")])).toMatchObject({
      value: null,
      status: "NOT_AGGREGATED",
    });
  });

  test("one source a period makes a year; two in one period make none", () => {
    const single = { ...rule, acrossPartners: "SINGLE_SOURCE" } as const;
    expect(aggregateAcrossTime(single, [tile("1"), tile("2")])).toMatchObject({
      value: "3",
      status: "COMPLETE",
    });
    expect(aggregateAcrossTime(single, [tile("1"), tile("2", "2")])).toMatchObject({
      value: null,
      status: "NOT_AGGREGATED",
    });
    const shares = [
      tally("PROPORTION", [
        {
          waived: false,
          figure: { ...none, valueState: "REPORTED", numerator: "10", denominator: "40" },
        },
      ]),
      tally("PROPORTION", [
        {
          waived: false,
          figure: { ...none, valueState: "REPORTED", numerator: "45", denominator: "60" },
        },
      ]),
    ];
    const pooled = {
      ...single,
      measureType: "PROPORTION",
      acrossTime: "RATIO_OF_SUMS",
      multiplier: 100,
    } as const;
    expect(aggregateAcrossTime(pooled, shares)).toMatchObject({
      value: "55",
      numerator: "55",
      denominator: "100",
    });
  });

  test("no periods at all are no data", () => {
    expect(across("SUM")).toMatchObject({ value: null, expected: 0, status: "NO_DATA" });
  });
});
