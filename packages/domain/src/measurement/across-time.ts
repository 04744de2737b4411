import { aggregateAcrossPartners, aggregateOf, knownPeople, knownValue, notAggregated } from "./aggregate.ts";
import type { Aggregate, AggregateRule } from "./aggregate.ts";
import { compare, quotient, sum } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { boundedPeople } from "./distinct-people.ts";
import type { DistinctPeople } from "./distinct-people.ts";
import { canBeNegative } from "./figure-shape.ts";
import { emptyTally, merge } from "./tally.ts";
import type { Tally } from "./tally.ts";

/**
 * One figure for a longer period from the tallies of the periods that fill it, oldest first.
 *
 * Each period is first combined across partners, by SUM_DISTINCT with what is known of its overlaps: one slot of
 * `distinct` a period, null or absent where nothing is. SUM adds the figures that exist, and so does DISTRIBUTION the
 * answers; AVERAGE is their mean, MAX the greatest; ratios and means are pooled, never averaged; LAST expects only the
 * last period and is its figure as it is. DISTINCT never adds people up: whoever came in one period may have come in
 * another, so there are at least as many as in the fullest period and at most as many as in all, or as there are.
 * `reported`, `expected` and `waived` are partner-periods. NOT_AGGREGATED for NONE and LIST, and where one of the
 * periods cannot be combined across partners.
 * A figure with answers missing is a lower bound where every missing one could only add to it. A period that nobody was
 * asked for is missing too: however many answered for the others, the longer one is at most PARTIAL.
 * Source: docs/methodology.md 4.4.5; vectors TIME-FLOW-01, TIME-STOCK-01, TIME-AVG-01, TIME-RATIO-01.
 */
export function aggregateAcrossTime(
  rule: AggregateRule,
  tallies: readonly Tally[],
  distinct: readonly (DistinctPeople | null)[] = [],
): Aggregate {
  if (tallies.length <= 1 || rule.acrossTime === "LAST") {
    return aggregateAcrossPartners(rule, tallies.at(-1) ?? emptyTally, distinct[tallies.length - 1]);
  }
  const tiles = tallies.map((tally, index) => aggregateAcrossPartners(rule, tally, distinct[index]));
  const aggregate = fromTiles(rule, tallies, tiles);
  const hasGap = tiles.some(isGap);
  return hasGap && aggregate.status === "COMPLETE" ? { ...aggregate, status: "PARTIAL" } : aggregate;
}

/** A period that nobody was asked for, not even to let them off. */
function isGap({ expected, waived }: Aggregate): boolean {
  return expected + waived === 0;
}

function fromTiles(rule: AggregateRule, tallies: readonly Tally[], tiles: readonly Aggregate[]): Aggregate {
  const together = tallies.reduce(merge);
  if (tiles.some((tile) => tile.status === "NOT_AGGREGATED")) return notAggregated(rule, together);
  switch (rule.acrossTime) {
    case "SUM":
    case "DISTRIBUTION":
      return overValues(rule, together, tiles, sum);
    case "AVERAGE":
      return overValues(rule, together, tiles, average);
    case "MAX":
      return overValues(rule, together, tiles, greatest);
    case "DISTINCT":
      return aggregateOf(rule, together, knownPeople(distinctOverTime(rule, tiles)));
    case "RATIO_OF_SUMS":
    case "WEIGHTED_MEAN":
      // One source in each period is several figures over time, and those pool like any others.
      return aggregateAcrossPartners({ ...rule, acrossPartners: rule.acrossTime }, together);
    default:
      return notAggregated(rule, together);
  }
}

function overValues(
  rule: AggregateRule,
  together: Tally,
  tiles: readonly Aggregate[],
  combine: (values: readonly Decimal[]) => Decimal,
): Aggregate {
  const values = tiles.flatMap((tile) => (tile.value === null ? [] : [tile.value]));
  const value = values.length === 0 ? null : combine(values);
  const isLowerBound = value !== null && tiles.some(isPartly) && canOnlyGrow(rule, tiles);
  return aggregateOf(rule, together, knownValue(value, isLowerBound));
}

/** Somebody is missing from it, or everybody is. */
function isPartly(tile: Aggregate): boolean {
  return isGap(tile) || tile.reported < tile.expected;
}

function distinctOverTime(rule: AggregateRule, tiles: readonly Aggregate[]): DistinctPeople {
  const lowers = tiles.flatMap((tile) => tile.lower ?? tile.value ?? []);
  // A period in which nobody could be reached, or nobody had to report, adds nobody.
  const uppers = tiles.map((tile) => tile.upper ?? (isPartly(tile) ? null : (tile.value ?? "0")));
  const known = uppers.flatMap((upper) => upper ?? []);
  return boundedPeople(
    lowers.length === 0 ? null : greatest(lowers),
    known.length < uppers.length ? null : sum(known),
    rule.populationCap,
  );
}

/** Whether a missing answer, had it come, could not have made the figure smaller. */
function canOnlyGrow(rule: AggregateRule, tiles: readonly Aggregate[]): boolean {
  if (rule.acrossTime === "AVERAGE") return false;
  if (canBeNegative(rule) && (rule.acrossTime === "SUM" || rule.acrossPartners === "SUM")) return false;
  // The least of some partners is not a floor for the least of all.
  return rule.acrossPartners !== "MIN" || tiles.every((tile) => tile.value === null || tile.reported === tile.expected);
}

function average(values: readonly Decimal[]): Decimal {
  return quotient(sum(values), String(values.length));
}

function greatest(values: readonly Decimal[]): Decimal {
  return values.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
}
