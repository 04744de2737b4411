import { isNegative, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { lastKnown } from "./last-known.ts";

/**
 * What each period added, where a partner reports its total to date.
 *
 * `values` oldest first, null where nothing was reported; the first counts from nothing. `periodic` has one slot a
 * period, null where it cannot be told: after a gap an increase belongs to several periods, and splitting it would be
 * a guess. `total` is the last figure known, null of none. `falls` are the indexes of figures below the last one
 * known before them, which a total to date cannot be without a correction (warning NEGATIVE_INCREMENT).
 * Source: docs/methodology.md 4.4.5; vector TIME-CUM-01.
 */
export function periodicFromCumulative(values: readonly (Decimal | null)[]): {
  periodic: (Decimal | null)[];
  total: Decimal | null;
  falls: number[];
} {
  const increments = values.map((value, index) => increment(values.slice(0, index), value));
  return {
    periodic: increments.map(({ change, isWhole }) => (isWhole ? change : null)),
    total: lastKnown(values)?.value ?? null,
    falls: increments.flatMap(({ change }, index) => (change !== null && isNegative(change) ? [index] : [])),
  };
}

/** `isWhole`: the change is this one period's, with no gap before it. */
function increment(
  before: readonly (Decimal | null)[],
  value: Decimal | null,
): { change: Decimal | null; isWhole: boolean } {
  if (value === null) return { change: null, isWhole: false };
  const known = lastKnown(before);
  if (known === null) return { change: value, isWhole: before.length === 0 };
  return { change: subtract(value, known.value), isWhole: !known.isStale };
}
