import { add, compare, multiply } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Figure } from "./figure.ts";
import type { MeasureType } from "./words.ts";

/**
 * All that is kept of the partners' answers to one indicator, period and category: enough for its collective figure,
 * whoever the partners are.
 *
 * Partners: `expected` were asked and not `waived`; `reported` of them gave a figure (`n`) or a text, `estimated` of
 * these, or said NO_EXPOSURE (`noExposure`); so reported = n + noExposure, save of a QUALITATIVE, whose n is 0. Sums
 * over the n figures, "0" of none: `value` (of a MEAN only of use where n is 1; of a MILESTONE how many reached it),
 * `numerator`, `denominator`, and `weighted` = mean × n. `least` and `greatest` value, null where no figure has one.
 * Two tallies merge into the tally of both, which is what makes aggregates cheap to keep.
 * Source: docs/methodology.md 4.4.4.
 */
export interface Tally {
  readonly expected: number;
  readonly waived: number;
  readonly reported: number;
  readonly noExposure: number;
  readonly estimated: number;
  readonly n: number;
  readonly value: Decimal;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly weighted: Decimal;
  readonly least: Decimal | null;
  readonly greatest: Decimal | null;
}

/** What a partner that was asked did: it was let off, said something, or is missing (figure null). */
export type PartnerAnswer = { readonly waived: true } | { readonly waived: false; readonly figure: Figure | null };

/** Nobody was asked. */
export const emptyTally: Tally = {
  expected: 0,
  waived: 0,
  reported: 0,
  noExposure: 0,
  estimated: 0,
  n: 0,
  value: "0",
  numerator: "0",
  denominator: "0",
  weighted: "0",
  least: null,
  greatest: null,
};

/**
 * Counts the partners' answers and adds up their figures, in whatever order they come.
 *
 * NOT_APPLICABLE counts as waived. NOT_COLLECTED, SUPPRESSED_AT_SOURCE and missing stay expected and are in no sum;
 * not even a denominator that is known, for a ratio of which half is hidden would not be the ratio of anybody.
 * Source: docs/methodology.md 4.4.4; ValueState in the public API.
 */
export function tally(measureType: MeasureType, answers: readonly PartnerAnswer[]): Tally {
  return answers.reduce((sofar, answer) => merge(sofar, tallyOf(measureType, answer)), emptyTally);
}

/** The tally of two groups of partners, or of one group in two periods, together. */
export function merge(a: Tally, b: Tally): Tally {
  return {
    expected: a.expected + b.expected,
    waived: a.waived + b.waived,
    reported: a.reported + b.reported,
    noExposure: a.noExposure + b.noExposure,
    estimated: a.estimated + b.estimated,
    n: a.n + b.n,
    value: add(a.value, b.value),
    numerator: add(a.numerator, b.numerator),
    denominator: add(a.denominator, b.denominator),
    weighted: add(a.weighted, b.weighted),
    least: extreme(a.least, b.least, -1),
    greatest: extreme(a.greatest, b.greatest, 1),
  };
}

const waivedOne: Tally = { ...emptyTally, waived: 1 };
const missingOne: Tally = { ...emptyTally, expected: 1 };
const noExposureOne: Tally = { ...emptyTally, expected: 1, reported: 1, noExposure: 1 };

function tallyOf(measureType: MeasureType, answer: PartnerAnswer): Tally {
  if (answer.waived) return waivedOne;
  const { figure } = answer;
  switch (figure?.valueState) {
    case "REPORTED":
    case "ESTIMATED":
      return figureOne(measureType, figure);
    case "NO_EXPOSURE":
      return noExposureOne;
    case "NOT_APPLICABLE":
      return waivedOne;
    default:
      return missingOne;
  }
}

function figureOne(measureType: MeasureType, { valueState, value, numerator, denominator }: Figure): Tally {
  return {
    ...missingOne,
    reported: 1,
    estimated: valueState === "ESTIMATED" ? 1 : 0,
    n: value === null && denominator === null ? 0 : 1,
    value: value ?? "0",
    numerator: numerator ?? "0",
    denominator: denominator ?? "0",
    weighted: measureType === "MEAN" ? multiply(value ?? "0", denominator ?? "0") : "0",
    least: value,
    greatest: value,
  };
}

function extreme(a: Decimal | null, b: Decimal | null, side: -1 | 1): Decimal | null {
  if (a === null || b === null) return a ?? b;
  return compare(a, b) === side ? a : b;
}
