import { expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { aggregateAcrossTime } from "./across-time.ts";
import type { AggregateRule } from "./aggregate.ts";
import type { Figure } from "./figure.ts";
import { lastKnown } from "./last-known.ts";
import { panelChange } from "./panel-change.ts";
import { periodicFromCumulative } from "./periodic-from-cumulative.ts";
import { tally } from "./tally.ts";
import type { Tally } from "./tally.ts";
import type { AcrossTime } from "./words.ts";

type Values = Record<string, number | null>;

const none = { value: null, numerator: null, denominator: null };
const count: AggregateRule = {
  measureType: "COUNT",
  acrossPartners: "SUM",
  acrossTime: "SUM",
  multiplier: 1,
  allowsNegative: false,
  populationCap: null,
  minCoverage: "0.8",
};

test.each(["TIME-FLOW-01", "TIME-AVG-01", "TIME-STOCK-01"])("%s", (id) => {
  const { input, expected } = vector<{ acrossTime: AcrossTime; values: Values }>(id);
  const found = aggregateAcrossTime({ ...count, acrossTime: input.acrossTime }, tiles(input.values));
  expectVector(expected, {
    ...found,
    periodsReported: found.reported,
    periodsExpected: found.expected,
    asOfPeriod: Object.keys(input.values)[lastKnown(decimals(input.values))?.index ?? -1],
  });
});

test("TIME-STOCK-02", () => {
  const { input, expected } = vector<{ values: Values }>("TIME-STOCK-02");
  const found = lastKnown(decimals(input.values));
  expectVector(expected, { ...found, asOfPeriod: Object.keys(input.values)[found?.index ?? -1] });
});

test("TIME-STOCK-02: the year's own figure stays missing, for the quarter that makes it is", () => {
  const { input } = vector<{ values: Values }>("TIME-STOCK-02");
  const found = aggregateAcrossTime({ ...count, acrossTime: "LAST" }, tiles(input.values));
  expect(found).toMatchObject({ value: null, reported: 0, expected: 1, status: "NO_DATA" });
});

test("TIME-RATIO-01", () => {
  const { input, expected } = vector<{
    rows: Record<string, { numerator: number; denominator: number }>;
  }>("TIME-RATIO-01");
  const tallies = Object.values(input.rows).map(({ numerator, denominator }) =>
    tallyOf({
      ...none,
      valueState: "REPORTED",
      numerator: String(numerator),
      denominator: String(denominator),
    }),
  );
  const rule = {
    ...count,
    measureType: "PROPORTION",
    acrossPartners: "RATIO_OF_SUMS",
    acrossTime: "RATIO_OF_SUMS",
  } as const;
  expectVector(expected, { ...aggregateAcrossTime(rule, tallies) });
});

test("TIME-CUM-01", () => {
  const { input, expected } = vector<{ values: Values }>("TIME-CUM-01");
  const names = Object.keys(input.values);
  const { periodic, total, falls } = periodicFromCumulative(decimals(input.values));
  expectVector(expected, {
    periodic: Object.fromEntries(names.map((name, index) => [name, periodic[index]])),
    total,
    warnings: falls.map((index) => `NEGATIVE_INCREMENT:${names[index]}`),
  });
});

test("TIME-PANEL-01", () => {
  const { input, expected } = vector<{ previous: Values; current: Values }>("TIME-PANEL-01");
  const partners = (values: Values) => {
    const tallies = tiles(values);
    return new Map(Object.keys(values).map((partner, index) => [partner, tallies.slice(index, index + 1)]));
  };
  expectVector(expected, { ...panelChange(count, partners(input.previous), partners(input.current)) });
});

/** One partner, one tally a period. */
function tiles(values: Values): Tally[] {
  return decimals(values).map((value) => tallyOf(value === null ? null : { ...none, valueState: "REPORTED", value }));
}

function tallyOf(figure: Figure | null): Tally {
  return tally(figure?.numerator === null ? "COUNT" : "PROPORTION", [{ waived: false, figure }]);
}

function decimals(values: Values): (string | null)[] {
  return Object.values(values).map((value) => (value === null ? null : String(value)));
}
