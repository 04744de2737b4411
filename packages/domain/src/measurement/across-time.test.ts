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
  populationCap: null,
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

  test.each(["NONE", "LIST"] as const)("%s is never one figure for several periods", (word) => {
    expect(across(word, tile("1"), tile("2"))).toMatchObject({ value: null, status: "NOT_AGGREGATED", reported: 2 });
  });

  test("answers of several periods are answers", () => {
    const answers = { ...rule, measureType: "ORDINAL", acrossPartners: "DISTRIBUTION" } as const;
    const pooled = { ...answers, acrossTime: "DISTRIBUTION" } as const;
    expect(aggregateAcrossTime(pooled, [tile("10", "2"), tile("5", null)])).toMatchObject({
      value: "17",
      lower: "17",
      isLowerBound: true,
      status: "INSUFFICIENT",
    });
    expect(aggregateAcrossTime({ ...answers, acrossTime: "LAST" }, [tile("10", "2"), tile("5", "3")]).value).toBe("8");
  });

  test("a milestone stands where it stood last", () => {
    const reached = {
      ...rule,
      measureType: "MILESTONE",
      acrossPartners: "COUNT_TRUE",
      acrossTime: "LAST",
    } as const;
    expect(aggregateAcrossTime(reached, [tile("1", "0"), tile("1", "1")])).toMatchObject({
      value: "2",
      denominator: "2",
    });
  });

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

describe("different people over several periods", () => {
  const people: AggregateRule = {
    ...rule,
    measureType: "PEOPLE_COUNT",
    acrossPartners: "SUM_DISTINCT",
    acrossTime: "DISTINCT",
  };

  test("are never added up: at least the fullest period, at most all of them, or all there are", () => {
    const tiles = [tile("300", "200"), tile("250")];
    expect(aggregateAcrossTime(people, tiles)).toMatchObject({
      value: null,
      lower: "300",
      upper: "750",
      isLowerBound: false,
      status: "COMPLETE",
      reported: 3,
    });
    expect(aggregateAcrossTime({ ...people, populationCap: "600" }, tiles)).toMatchObject({ upper: "600" });
  });

  test("are bounded from above only by those there are while an answer or a period is missing", () => {
    for (const tiles of [
      [tile("300"), tile("250", null)],
      [tile("300"), emptyTally],
    ]) {
      expect(aggregateAcrossTime(people, tiles)).toMatchObject({ value: null, lower: "300", upper: null });
      expect(aggregateAcrossTime({ ...people, populationCap: "600" }, tiles)).toMatchObject({ upper: "600" });
    }
    expect(aggregateAcrossTime(people, [tile("300"), emptyTally]).status).toBe("PARTIAL");
    expect(aggregateAcrossTime(people, [tile(null), tile(null)])).toMatchObject({ lower: null, status: "NO_DATA" });
  });

  test("are a number where only one period had any, and a period that was let off adds nobody", () => {
    const letOff = tally("PEOPLE_COUNT", [{ waived: true }]);
    const nothing = tally("PEOPLE_COUNT", [{ waived: false, figure: { ...none, valueState: "NO_EXPOSURE" } }]);
    expect(aggregateAcrossTime(people, [tile("300"), tile("0"), nothing, letOff])).toMatchObject({
      value: "300",
      lower: "300",
      upper: "300",
    });
  });

  test("come from sums, single sources and known overlaps alike", () => {
    const tiles = [tile("300", "200"), tile("250")];
    expect(aggregateAcrossTime({ ...people, acrossPartners: "SUM" }, tiles)).toMatchObject({
      lower: "500",
      upper: "750",
    });
    const single = { ...people, acrossPartners: "SINGLE_SOURCE" } as const;
    expect(aggregateAcrossTime(single, [tile("300"), tile("250")])).toMatchObject({ lower: "300", upper: "550" });
    const known = { lower: "440", upper: "440", exact: "440" };
    expect(aggregateAcrossTime(people, tiles, [known])).toMatchObject({ lower: "440", upper: "690" });
    expect(aggregateAcrossTime({ ...people, acrossTime: "LAST" }, tiles.toReversed(), [null, known]).value).toBe("440");
  });

  test("whoever they are, their number lies within the bounds", () =>
    holds(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { minLength: 1 }), { minLength: 1, maxLength: 30 }),
        fc.nat(20),
        (periods, visits, spare) => {
          // Each person's visits: in which period, to which of three partners.
          const came = visits.map((own) => own.filter(([period]) => period < periods));
          const counted = (period: number, partner: number) =>
            String(came.filter((own) => own.some(([when, where]) => when === period && where === partner)).length);
          const tiles = Array.from({ length: periods }, (_, period) =>
            tile(...[0, 1, 2].map((partner) => counted(period, partner))),
          );
          const distinct = String(came.filter((own) => own.length > 0).length);
          const capped: AggregateRule = { ...people, populationCap: String(came.length + spare) };
          for (const any of [people, capped]) {
            const { lower, upper } = aggregateAcrossTime(any, tiles);
            expect(compare(lower ?? "", distinct)).not.toBe(1);
            expect(compare(distinct, upper ?? "")).not.toBe(1);
          }
        },
      ),
    ));
});
