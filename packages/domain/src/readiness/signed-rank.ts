import { compareFractions, distance, fraction, type Fraction } from "./fraction.ts";

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
export function hodgesLehmann(differences: readonly Fraction[]): Fraction | null {
  if (differences.length === 0) return null;
  // over one denominator all are whole numbers, and so are the sums of two
  const under = differences.reduce((all, each) => all * fraction(each.under, all).over, 1n);
  const wholes = differences.toSorted(compareFractions).map((each) => each.over * (under / each.under));
  const pairs = (wholes.length * (wholes.length + 1)) / 2;
  const middle = [Math.floor((pairs + 1) / 2), Math.floor(pairs / 2) + 1].map((place) => sumAt(wholes, place));
  return fraction(
    middle.reduce((sum, each) => sum + each, 0n),
    4n * under,
  );
}

/**
 * The sum of a pair that comes at a place, from 1, among the sums of all pairs in their order; of numbers in theirs. Found by halving where it can
 * lie: all pairs of 500 are 125,250, and to count those up to a sum takes one walk from both ends.
 */
function sumAt(sorted: readonly bigint[], place: number): bigint {
  let [least, most] = [2n * (sorted[0] ?? 0n), 2n * (sorted.at(-1) ?? 0n)];
  while (least < most) {
    // the half below, of negative ones too
    const half = (least + most) >> 1n;
    if (pairsUpTo(sorted, half) >= place) most = half;
    else least = half + 1n;
  }
  return least;
}

/** How many pairs, each with itself too, have a sum of so much or less. */
function pairsUpTo(sorted: readonly bigint[], most: bigint): number {
  let [count, last] = [0, sorted.length - 1];
  for (const [first, each] of sorted.entries()) {
    while (last >= first && each + (sorted[last] ?? 0n) > most) last--;
    if (last < first) break;
    count += last - first + 1;
  }
  return count;
}

/** Twice the rank of each, of sizes in their order; those that are the same have the mean of their ranks. */
function doubledRanks(sizes: readonly Fraction[]): readonly number[] {
  const ranks: number[] = [];
  for (let first = 0; first < sizes.length;) {
    const next = sizes.findIndex((each, index) => index > first && compareFractions(each, sizes[first] ?? each) !== 0);
    const after = next === -1 ? sizes.length : next;
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
