import { dividedBy, fraction, minus, plus, times, total, zero, type Fraction } from "./fraction.ts";

/** How far raters agree beyond chance, with what it is made of. */
export interface KrippendorffAlpha {
  /** Ratings of items that two or more rated: only those can be compared. */
  readonly pairableValues: number;
  /** Null where nothing can be compared, as is what is expected. */
  readonly observedDisagreement: Fraction | null;
  readonly expectedDisagreement: Fraction | null;
  /** At most 1. Null where all ratings are the same, which is perfect agreement: so it must never decide anything. */
  readonly alpha: Fraction | null;
}

/**
 * Krippendorff's alpha with the interval metric, for evaluators alone. Rows are raters, columns items; null was not rated.
 *
 * By sums of squares instead of pairs, which is the same: Σ(a − b)² over all ordered pairs of m ratings is 2(mΣa² − (Σa)²).
 * Source: docs/methodology.md 4.8.3, 5; vector RDY-17.
 */
export function krippendorffAlpha(ratings: readonly (readonly (Fraction | null)[])[]): KrippendorffAlpha {
  const columns = Math.max(0, ...ratings.map((row) => row.length));
  const items = Array.from({ length: columns }, (_, column) => ratings.flatMap((row) => row[column] ?? [])).filter(
    (values) => values.length >= 2,
  );
  const all = items.flat();
  const pairableValues = all.length;
  if (pairableValues < 2) {
    return { pairableValues, observedDisagreement: null, expectedDisagreement: null, alpha: null };
  }
  const within = items.reduce(
    (sum, values) => plus(sum, dividedBy(squaredDifferences(values), fraction(values.length - 1))),
    zero,
  );
  const observedDisagreement = dividedBy(within, fraction(pairableValues));
  const expectedDisagreement = dividedBy(squaredDifferences(all), fraction(pairableValues * (pairableValues - 1)));
  const alpha =
    expectedDisagreement.over === 0n ? null : minus(fraction(1), dividedBy(observedDisagreement, expectedDisagreement));
  return { pairableValues, observedDisagreement, expectedDisagreement, alpha };
}

/** Σ(a − b)² over all ordered pairs. */
function squaredDifferences(values: readonly Fraction[]): Fraction {
  const sum = total(values);
  const squares = total(values.map((value) => times(value, value)));
  return times(fraction(2), minus(times(fraction(values.length), squares), times(sum, sum)));
}
