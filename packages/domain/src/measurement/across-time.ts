import { aggregateAcrossPartners, aggregateOf, notAggregated } from "./aggregate.ts";
import type { Aggregate, AggregateRule } from "./aggregate.ts";
import { compare, quotient, sum } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { emptyTally, merge } from "./tally.ts";
import type { Tally } from "./tally.ts";

/**
 * One figure for a longer period from the tallies of the periods that fill it, oldest first.
 *
 * Each period is first combined across partners. SUM adds the figures that exist, AVERAGE is their mean, MAX the
 * greatest; ratios and means are pooled, never averaged; LAST expects only the last period and is its figure as it
 * is. `reported`, `expected` and `waived` are partner-periods. NOT_AGGREGATED wherever the words say so (NONE, LIST,
 * DISTINCT, DISTRIBUTION) and where one of the periods cannot be combined across partners.
 * A figure with answers missing is a lower bound where every missing one could only add to it. A period that nobody was
 * asked for is missing too: however many answered for the others, the longer one is at most PARTIAL.
 * Source: docs/methodology.md 4.4.5; vectors TIME-FLOW-01, TIME-STOCK-01, TIME-AVG-01, TIME-RATIO-01.
 */
export function aggregateAcrossTime(rule: AggregateRule, tallies: readonly Tally[]): Aggregate {
  const last = tallies.at(-1) ?? emptyTally;
  if (tallies.length <= 1 || rule.acrossTime === "LAST") return aggregateAcrossPartners(rule, last);
  const together = tallies.reduce(merge);
  const hasGap = tallies.some(({ expected, waived }) => expected + waived === 0);
  const aggregate = fromTiles(rule, tallies, together, hasGap);
  return hasGap && aggregate.status === "COMPLETE" ? { ...aggregate, status: "PARTIAL" } : aggregate;
}

function fromTiles(rule: AggregateRule, tallies: readonly Tally[], together: Tally, hasGap: boolean): Aggregate {
  const tiles = tallies.map((tally) => aggregateAcrossPartners(rule, tally));
  if (tiles.some((tile) => tile.status === "NOT_AGGREGATED")) return notAggregated(rule, together);
  switch (rule.acrossTime) {
    case "SUM":
      return overValues(rule, together, tiles, hasGap, sum);
    case "AVERAGE":
      return overValues(rule, together, tiles, hasGap, average);
    case "MAX":
      return overValues(rule, together, tiles, hasGap, greatest);
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
  hasGap: boolean,
  combine: (values: readonly Decimal[]) => Decimal,
): Aggregate {
  const values = tiles.flatMap((tile) => (tile.value === null ? [] : [tile.value]));
  const value = values.length === 0 ? null : combine(values);
  const isLowerBound = value !== null && (hasGap || together.reported < together.expected) && canOnlyGrow(rule, tiles);
  return aggregateOf(rule, together, { value, numerator: null, denominator: null, isLowerBound });
}

/** Whether a missing answer, had it come, could not have made the figure smaller. */
function canOnlyGrow(rule: AggregateRule, tiles: readonly Aggregate[]): boolean {
  if (rule.acrossTime === "AVERAGE") return false;
  if (rule.allowsNegative && (rule.acrossTime === "SUM" || rule.acrossPartners === "SUM")) return false;
  // The least of some partners is not a floor for the least of all.
  return rule.acrossPartners !== "MIN" || tiles.every((tile) => tile.value === null || tile.reported === tile.expected);
}

function average(values: readonly Decimal[]): Decimal {
  return quotient(sum(values), String(values.length));
}

function greatest(values: readonly Decimal[]): Decimal {
  return values.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
}
