import { categoryKey } from "./categories.ts";
import type { Categories } from "./categories.ts";
import type { Figure } from "./figure.ts";
import type { CategoryFigure } from "./total.ts";
import { sameAsPrevious, warnings } from "./warnings.ts";
import type { WarningRule } from "./warnings.ts";

/**
 * What makes whoever reviews a figure look at it once more: what its partner was warned of (`warnings.ts`), zero where there was something the
 * period before, and that nobody but the one who recorded it could have checked it.
 */
export const doubtCodes = [
  "LARGE_CHANGE",
  "ZERO_AFTER_FIGURE",
  "DENOMINATOR_CHANGE",
  "NEGATIVE_INCREMENT",
  "SAME_AS_PREVIOUS",
  "SINGLE_EYES",
] as const;
/** One of `doubtCodes`. */
export type DoubtCode = (typeof doubtCodes)[number];

/** A doubt and which part of the measurement it is about; no categories: the total, or all of it. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly categories: Categories;
}

/** What a partner said of a period, and whether it could be checked there. */
export interface Submission {
  readonly figures: readonly CategoryFigure[];
  readonly singleEyes: boolean;
}

/**
 * What to look at before a measurement counts, the total first and each of its parts in the order given, each doubt once a part.
 *
 * `previous` are all figures of the period before under the same definition; [] where there were none, and then no change can be told. A
 * note answers the warning a partner is given, and none of these: whoever reviews reads the note beside the doubt and judges. Of a part nobody is told
 * where its total jumped in the same way already.
 * Source: docs/methodology.md 4.4.3, Warnings and four eyes.
 */
export function doubts(
  rule: WarningRule,
  { figures, singleEyes }: Submission,
  previous: readonly CategoryFigure[],
): Doubt[] {
  const before = new Map(previous.map(({ categories, figure }) => [categoryKey(categories), figure]));
  const told = figures.map(({ categories, figure }) => ({
    categories,
    codes: [...new Set(changes(rule, figure, before.get(categoryKey(categories)) ?? null))],
  }));
  const ofTotal = told.find(({ categories }) => categoryKey(categories) === "")?.codes ?? [];
  const changed = told.flatMap(({ categories, codes }) => {
    const isTotal = categoryKey(categories) === "";
    return codes.filter((code) => isTotal || !ofTotal.includes(code)).map((code) => ({ code, categories }));
  });
  const isCopy = sameAsPrevious(rule, figures, previous, false).length > 0;
  return [
    ...(singleEyes ? [whole("SINGLE_EYES")] : []),
    ...(isCopy ? [whole("SAME_AS_PREVIOUS")] : []),
    ...changed.toSorted((a, b) => Number(categoryKey(a.categories) !== "") - Number(categoryKey(b.categories) !== "")),
  ];
}

const whole = (code: DoubtCode): Doubt => ({ code, categories: {} });

/** The doubts there are about one figure beside the one before it. */
function changes(rule: WarningRule, figure: Figure, previous: Figure | null): DoubtCode[] {
  return warnings(rule, figure, previous, false).flatMap(({ code }) => {
    if (code === "LARGE_CHANGE") return [isZero(figure) ? "ZERO_AFTER_FIGURE" : "LARGE_CHANGE"];
    return doubtCodes.filter((known) => known === code);
  });
}

/** Nothing was counted, or nothing came of the base that was. */
const isZero = ({ value, numerator }: Figure): boolean => (numerator ?? value) === "0";
