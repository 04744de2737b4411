import { quotientPlaces, type Decimal } from "../measurement/decimal.ts";

/**
 * An exact share or mean: `over` ÷ `under`, in lowest terms, `under` > 0. So two are equal exactly when both parts are.
 *
 * Scores are means of means, compared with floors: a third is a third, and 2.4 is reached or not.
 * Source: docs/methodology.md 1, Decimal values and Rounding.
 */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A fraction of two whole numbers; `under` is not 0. */
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)];
  const shared = divisor(a, b);
  const sign = b < 0n ? -1n : 1n;
  return { over: (sign * a) / shared, under: (sign * b) / shared };
}

/** A canonical decimal text as a fraction: "2.4" is 12/5. */
export function fractionOf(decimal: Decimal): Fraction {
  const [whole = "0", decimals = ""] = decimal.split(".");
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** Nothing. */
export const zero: Fraction = { over: 0n, under: 1n };

/** The exact sum of two. */
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);
/** The exact difference `a − b`. */
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under);
/** The exact product. */
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
/** The exact quotient `a ÷ b`; b is not 0. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);
/** How far from 0. */
export const distance = (a: Fraction): Fraction => (a.over < 0n ? { over: -a.over, under: a.under } : a);

/** Which is the greater: negative (the second), 0 (neither) or positive (the first), as a sort asks it. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
/** Is it as much as that, or more? */
export const isAtLeast = (a: Fraction, least: Fraction): boolean => compareFractions(a, least) >= 0;

/** The exact sum; 0 of none. The order does not matter. */
export function total(list: readonly Fraction[]): Fraction {
  // Numbers of the same denominator are added first: most scores are of few respondents and four statements.
  const byUnder = new Map<bigint, bigint>();
  for (const { over, under } of list) byUnder.set(under, (byUnder.get(under) ?? 0n) + over);
  let sum = zero;
  for (const [under, over] of byUnder) sum = plus(sum, fraction(over, under));
  return sum;
}

/** The mean; null of none, for of nothing nothing can be said. */
export const mean = (list: readonly Fraction[]): Fraction | null =>
  list.length === 0 ? null : dividedBy(total(list), fraction(list.length));

/** The middle one, or the mean of the two in the middle; null of none. */
export function median(list: readonly Fraction[]): Fraction | null {
  const sorted = list.toSorted(compareFractions);
  const half = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 1 ? half : Math.max(half - 1, 0), half + 1));
}

/** As it is shown, rounded once to 10 decimals, half away from zero; never for a number that is still compared. */
export function shown({ over, under }: Fraction): number {
  const scale = 10n ** BigInt(quotientPlaces);
  const size = over < 0n ? -over : over;
  const rounded = Number((2n * size * scale + under) / (2n * under)) / Number(scale);
  return over < 0n && rounded > 0 ? -rounded : rounded;
}

/**
 * As it is shown to whoever may not know it exactly: to so many steps of a unit, towards 0. So a floor that is one of the steps is shown as
 * reached exactly where it is.
 */
export const shownInSteps = ({ over, under }: Fraction, steps: number): number =>
  // no -0
  Number((over * BigInt(steps)) / under) / steps || 0;

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
