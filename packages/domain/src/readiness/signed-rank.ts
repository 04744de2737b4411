import { compareFractions, distance, mean, median, type Fraction } from "./fraction.ts";

/** Wilcoxon's signed-rank test of paired differences. */
export interface SignedRank {
  readonly nonZero: number;
  /** The sum of the ranks of what rose, and of what fell. */
  readonly wPlus: number;
  readonly wMinus: number;
  /** (W⁺ − W⁻) ÷ (W⁺ + W⁻), from −1 to 1; null where nothing changed. */
  readonly rankBiserial: number | null;
  /** Two-sided; null of fewer than six differences that are not 0: with five it cannot go below 0.0625. */
  readonly pExact: number | null;
}

/** With fewer differences than this that are not 0, only counts are told. Source: docs/methodology.md, RDY-16. */
export const signedRankPairsMin = 6;

/**
 * Ranks of the sizes, ties by their average, differences of 0 left out; exact by all patterns of signs, counted over doubled ranks.
 *
 * Probabilities are exact up to 53 differences, and to twelve digits beyond.
 * Source: docs/methodology.md 4.8.5; vectors RDY-15 and RDY-16.
 */
export function signedRank(differences: readonly Fraction[]): SignedRank {
  const changed = differences
    .filter(({ over }) => over !== 0n)
    .map((difference) => ({ rises: difference.over > 0n, size: distance(difference) }))
    .sort((a, b) => compareFractions(a.size, b.size));
  const doubled = doubledRanks(changed.map(({ size }) => size));
  const all = doubled.reduce((sum, rank) => sum + rank, 0);
  const up = doubled.reduce((sum, rank, index) => sum + (changed[index]?.rises === true ? rank : 0), 0);
  const down = all - up;
  return {
    nonZero: changed.length,
    wPlus: up / 2,
    wMinus: down / 2,
    rankBiserial: all === 0 ? null : (up - down) / all,
    pExact: changed.length < signedRankPairsMin ? null : Math.min(1, 2 * atMost(doubled, Math.min(up, down))),
  };
}

/**
 * The change as a whole, whatever single differences do: the median of the means of all pairs of differences, each with itself too.
 * Null of none. Source: docs/methodology.md 4.8.5; Hodges and Lehmann 1963.
 */
export const hodgesLehmann = (differences: readonly Fraction[]): Fraction | null =>
  median(differences.flatMap((a, index) => differences.slice(index).flatMap((b) => mean([a, b]) ?? [])));

/** Twice the rank of each, of sizes in their order; those that are the same have the mean of their ranks. */
function doubledRanks(sizes: readonly Fraction[]): readonly number[] {
  const ranks: number[] = [];
  for (let first = 0; first < sizes.length;) {
    const size = sizes[first];
    const alike = sizes.slice(first).filter((each) => size !== undefined && compareFractions(each, size) === 0).length;
    const after = first + alike;
    // ranks first + 1 to after: twice their mean is first + 1 + after
    for (let index = first; index < after; index++) ranks.push(first + 1 + after);
    first = after;
  }
  return ranks;
}

/** The probability that the ranks with one sign sum up to `most` or less, where each sign is as likely as the other. */
function atMost(doubled: readonly number[], most: number): number {
  const probability = new Float64Array(most + 1);
  probability[0] = 1;
  for (const rank of doubled) {
    for (let sum = most; sum >= 0; sum--) {
      const without = probability[sum] ?? 0;
      probability[sum] = (without + (sum >= rank ? (probability[sum - rank] ?? 0) : 0)) / 2;
    }
  }
  return probability.reduce((sum, each) => sum + each, 0);
}
