import { categoryKey } from "./categories.ts";
import type { Categories, DimensionRule } from "./categories.ts";
import { compare, isNegative, multiply, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { shapeOf } from "./figure-shape.ts";
import type { FigureField } from "./figure-shape.ts";
import type { Part } from "./partition.ts";
import type { Problem } from "./problem.ts";
import { ratio } from "./ratio.ts";
import type { Tally } from "./tally.ts";
import type { MeasureType } from "./words.ts";

/**
 * Where a figure that was given says something else than its parts, cut `over` dimensions that everybody is in once:
 * one problem, or none.
 *
 * Numbers that are added up must agree exactly, NO_EXPOSURE standing for zero. A mean must agree to within one unit of
 * the last decimal it was given with, since the partner rounded it. Any other state is no figure to contradict.
 * Source: docs/methodology.md 4.4.3; vector SUP-07.
 */
export function disagreement(
  measureType: MeasureType,
  whole: Part,
  added: Tally,
  over: readonly DimensionRule[],
): CategoryProblem[] {
  const field = fieldApart(measureType, whole, added);
  if (field === null) return [];
  const { categories } = whole;
  const isMean = measureType === "MEAN" && field === "value";
  const given = numberOf(whole, field);
  const parts = isMean ? (ratio(added.weighted, added.denominator, 1) ?? "0") : added[field];
  const missing = subtract(given, parts);
  const place = categoryKey(categories) === "" ? "the total" : `"${categoryKey(categories)}"`;
  const by = over.map(({ code }) => code).join(" and ");
  const says = `The ${field} of ${place} is ${given}, but its parts by ${by} ${isMean ? "have the mean" : "add up to"} ${parts}.`;
  const wayOut =
    isMean || isNegative(missing)
      ? "Correct one of them."
      : `Correct one of them, or give the other ${missing} in a category for unknown.`;
  return [
    {
      code: "DISAGGREGATION_DOES_NOT_SUM",
      message: `${says} ${wayOut}`,
      path: [field],
      categories,
    },
  ];
}

/** A figure that contradicts its parts; `categories` says which figure. */
export type CategoryProblem = Problem & { readonly categories: Categories };

function fieldApart(measureType: MeasureType, whole: Part, added: Tally): FigureField | null {
  const { valueState } = whole.figure;
  if (valueState !== "REPORTED" && valueState !== "ESTIMATED" && valueState !== "NO_EXPOSURE") return null;
  switch (shapeOf(measureType)) {
    case "VALUE":
      return numberOf(whole, "value") === added.value ? null : "value";
    case "RATIO":
      if (numberOf(whole, "numerator") !== added.numerator) return "numerator";
      return numberOf(whole, "denominator") === added.denominator ? null : "denominator";
    case "MEAN":
      if (numberOf(whole, "denominator") !== added.denominator) return "denominator";
      return isMeanOf(numberOf(whole, "value"), added) ? null : "value";
    case "NONE":
      return null;
  }
}

/** |mean − Σnm ÷ Σn| ≤ one unit of the mean's last decimal, multiplied out so that nothing is rounded on the way. */
function isMeanOf(mean: Decimal, { weighted, denominator }: Tally): boolean {
  const difference = subtract(multiply(mean, denominator), weighted);
  const size = isNegative(difference) ? subtract("0", difference) : difference;
  return compare(size, multiply(denominator, lastUnit(mean))) <= 0;
}

/** "0.01" for 12.25, "1" for 12. */
function lastUnit(decimal: Decimal): Decimal {
  const places = decimal.split(".")[1]?.length ?? 0;
  return places === 0 ? "1" : `0.${"1".padStart(places, "0")}`;
}

function numberOf({ figure }: Part, field: FigureField): Decimal {
  return figure[field] ?? "0";
}
