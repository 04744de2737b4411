import { add, compare, multiply, sum } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { MeasureType } from "./words.ts";

/**
 * How people's answers are spread over a scale, and of an ordered scale the answer in the middle.
 *
 * `counts` has every category of the scale, in its order; `n` is how many answered. `medianCategory` is null of a
 * NOMINAL, whose categories have no order, and of nobody.
 */
export interface Distribution {
  readonly counts: Readonly<Record<string, Decimal>>;
  readonly n: Decimal;
  readonly medianCategory: string | null;
}

/**
 * The distribution that collective counts make. Categories are counted and ordered; a mean of their positions would say
 * something nobody answered.
 *
 * `scale` are the category codes of the answer dimension, lowest first, each once. `counts` (whole, ≥ 0) are by
 * category, absent where nobody answered so; a category that is not on the scale is not counted. The median is the
 * lower one: the category of the answer at position ceil(n ÷ 2).
 * Source: docs/methodology.md 4.4.4; vector AGG-ORDINAL-01.
 */
export function distribution(
  measureType: MeasureType,
  scale: readonly string[],
  counts: Readonly<Record<string, Decimal>>,
): Distribution {
  const known = scale.map((category) => [category, countOf(counts, category)] as const);
  const n = sum(known.map(([, count]) => count));
  return {
    counts: Object.fromEntries(known),
    n,
    medianCategory: measureType === "ORDINAL" && n !== "0" ? medianOf(known, n) : null,
  };
}

/**
 * The first category with half of all answers in it or below: 2 × so many ≥ n is position ceil(n ÷ 2), in whole
 * numbers.
 */
function medianOf(counts: readonly (readonly [string, Decimal])[], n: Decimal): string | null {
  let upTo: Decimal = "0";
  for (const [category, count] of counts) {
    upTo = add(upTo, count);
    if (compare(multiply(upTo, "2"), n) >= 0) return category;
  }
  return null;
}

/** Own properties only, so that an answer may be called "constructor". */
function countOf(counts: Readonly<Record<string, Decimal>>, category: string): Decimal {
  return Object.hasOwn(counts, category) ? (counts[category] ?? "0") : "0";
}
