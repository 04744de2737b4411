import {
  compareFractions,
  distance,
  dividedBy,
  fraction,
  fractionOf,
  isAtLeast,
  mean,
  minus,
  shown,
  times,
  total,
  zero,
  type Fraction,
} from "./fraction.ts";
import type { AgreementBand } from "./words.ts";

/** How far the organisations see the same. Scores lie in 0–4. */
export interface Spread {
  readonly organisations: number;
  /** Null where there is no organisation, as are least and most. */
  readonly mean: Fraction | null;
  readonly min: Fraction | null;
  readonly max: Fraction | null;
  readonly populationVariance: Fraction | null;
  /** The sample's standard deviation, a float; null of fewer than two. */
  readonly sdSample: number | null;
  /** 1 where all say the same, 0 where half say the least and half the most; null of fewer than three organisations. */
  readonly agreement: Fraction | null;
  readonly band: AgreementBand;
  /** For evaluators: agreement against answers by chance, 0–1; null of fewer than three. */
  readonly rwgUniform: Fraction | null;
}

/** Of fewer organisations than this nothing is said of how far they agree, nor shown how their scores lie. */
export const spreadOrganisationsMin = 3;
/** The largest possible variance on a scale of 0–4: half at each end. */
const varianceMax = fraction(4);
/** The variance of answers by chance on a scale of five: (5² − 1) ÷ 12. */
const varianceOfChance = fraction(2);
const highFrom = fractionOf("0.9");
const mediumFrom = fractionOf("0.75");

/**
 * How the organisations' scores lie: what most should be talked about is not the mean, but how far apart they are.
 *
 * `agreement` is 1 − population variance ÷ 4 (r_wg with maximum dissensus), HIGH from 0.90, MEDIUM from 0.75. `rwgUniform` is
 * 1 − sample variance ÷ 2, and 0 where that is less. Source: docs/methodology.md 4.8.3, 5; vectors RDY-04 to RDY-10.
 */
export function spread(scores: readonly Fraction[]): Spread {
  const count = scores.length;
  const middle = mean(scores);
  const squares = middle === null ? zero : total(scores.map((score) => square(minus(score, middle))));
  const populationVariance = count === 0 ? null : dividedBy(squares, fraction(count));
  const sampleVariance = count < 2 ? null : dividedBy(squares, fraction(count - 1));
  const isEnough = count >= spreadOrganisationsMin;
  const agreement =
    isEnough && populationVariance !== null ? minus(fraction(1), dividedBy(populationVariance, varianceMax)) : null;
  const sorted = scores.toSorted(compareFractions);
  return {
    organisations: count,
    mean: middle,
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    populationVariance,
    sdSample: sampleVariance === null ? null : Math.sqrt(shown(sampleVariance)),
    agreement,
    band: agreementBand(agreement),
    rwgUniform: isEnough && sampleVariance !== null ? againstChance(sampleVariance) : null,
  };
}

/** HIGH from 0.90, MEDIUM from 0.75, LOW below; of nothing, NOT_ENOUGH_ORGANISATIONS. Source: docs/methodology.md 4.8.3, 5. */
export function agreementBand(agreement: Fraction | null): AgreementBand {
  if (agreement === null) return "NOT_ENOUGH_ORGANISATIONS";
  if (isAtLeast(agreement, highFrom)) return "HIGH";
  return isAtLeast(agreement, mediumFrom) ? "MEDIUM" : "LOW";
}

/**
 * How much lower, or higher, the community sees it than all others: mean of community organisations less mean of the others. Null where
 * one of the two did not answer. Source: docs/methodology.md 4.8.3, 6; vector RDY-18.
 */
export function communityGap(community: readonly Fraction[], others: readonly Fraction[]): Fraction | null {
  const [theirs, rest] = [mean(community), mean(others)];
  return theirs === null || rest === null ? null : minus(theirs, rest);
}

const outlierFrom = fractionOf("1.5");

/**
 * Who sees it far otherwise than most, by place in the list: 1.5 or more from the mean. They are invited to speak first, and never
 * left out of the mean. Source: docs/methodology.md 4.8.3, 6; vector RDY-19.
 */
export function outliers(scores: readonly Fraction[]): readonly number[] {
  const middle = mean(scores);
  if (middle === null) return [];
  return scores.flatMap((score, index) => (isAtLeast(distance(minus(score, middle)), outlierFrom) ? [index] : []));
}

function againstChance(sampleVariance: Fraction): Fraction {
  const rwg = minus(fraction(1), dividedBy(sampleVariance, varianceOfChance));
  return isAtLeast(rwg, zero) ? rwg : zero;
}

const square = (a: Fraction): Fraction => times(a, a);
