/**
 * An exact number, as figures and money travel here: canonical decimal text, never a float.
 *
 * Canonical means no exponent, no separators, no "+", no superfluous zeros and no "-0"; so two decimals are equal
 * exactly when their texts are. Text from outside, a database included, becomes one through `parseDecimal`.
 * Source: docs/methodology.md 1, Decimal values and Rounding.
 */
export type Decimal = string;

/** More digits than any real figure has, and few enough that no input makes arithmetic slow. */
const digitsMax = 40;
/** Every quotient is rounded once, to this many decimals, so that the same question has the same answer everywhere. */
export const quotientPlaces = 10;

/** `units` tenths, hundredths, … : the number is units ÷ 10^places. */
interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

/**
 * Reads a number as people and databases write it: "007", "-1.50" and "3" are numbers; ".5", "5.", "1e3", "1,000",
 * "+1" and anything of more than 40 digits are not, and give null.
 */
export function parseDecimal(text: string): Decimal | null {
  // Almost every figure is short and in its canonical form already.
  if (/^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,14})\.\d{0,14}[1-9])$/.test(text)) return text;
  if (text.length > digitsMax + 2 || !/^-?\d+(?:\.\d+)?$/.test(text)) return null;
  if (text.replace(/[-.]/g, "").length > digitsMax) return null;
  return write(read(text));
}

/** The exact sum of two numbers. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (isShortInteger(a) && isShortInteger(b)) return String(Number(a) + Number(b));
  const [x, y, places] = aligned(a, b);
  return write({ units: x + y, places });
}

/** The exact difference `a − b`. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  if (isShortInteger(a) && isShortInteger(b)) return String(Number(a) - Number(b));
  const [x, y, places] = aligned(a, b);
  return write({ units: x - y, places });
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const x = read(a);
  const y = read(b);
  return write({ units: x.units * y.units, places: x.places + y.places });
}

/** The exact sum of any number of them; "0" of none, so a caller to whom none means missing asks first. */
export function sum(list: Iterable<Decimal>): Decimal {
  let total: Decimal = "0";
  for (const decimal of list) total = add(total, decimal);
  return total;
}

/** Which of two numbers is the greater: -1 (the second), 0 (neither) or 1 (the first). */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a === b) return 0;
  const [x, y] = aligned(a, b);
  return x === y ? 0 : x < y ? -1 : 1;
}

/** Whether it is less than zero. */
export function isNegative(decimal: Decimal): boolean {
  return decimal.startsWith("-");
}

/** Whether it is a whole number. */
export function isInteger(decimal: Decimal): boolean {
  return !decimal.includes(".");
}

/**
 * `numerator ÷ denominator`, rounded once, half away from zero, to 10 decimals.
 *
 * The denominator is not zero: 0/0 is NO_EXPOSURE and has no quotient, so whoever divides has asked before.
 */
export function quotient(numerator: Decimal, denominator: Decimal): Decimal {
  const n = read(numerator);
  const d = read(denominator);
  const units = divideHalfAway(n.units * power(d.places + quotientPlaces), d.units * power(n.places));
  return write({ units, places: quotientPlaces });
}

/** The number as it is shown with at most `places` (≥ 0) decimals, half away from zero; never for a number still needed. */
export function roundTo(decimal: Decimal, places: number): Decimal {
  const exact = read(decimal);
  if (exact.places <= places) return decimal;
  return write({ units: divideHalfAway(exact.units, power(exact.places - places)), places });
}

/** Whole numbers whose sums and differences a float holds exactly. */
function isShortInteger(decimal: Decimal): boolean {
  return decimal.length <= 15 && !decimal.includes(".");
}

function read(decimal: Decimal): Scaled {
  const point = decimal.indexOf(".");
  if (point < 0) return { units: BigInt(decimal), places: 0 };
  return {
    units: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)),
    places: decimal.length - point - 1,
  };
}

function write({ units, places }: Scaled): Decimal {
  if (places === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const decimals = digits.slice(-places).replace(/0+$/, "");
  const text = decimals === "" ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${decimals}`;
  return units < 0n ? `-${text}` : text;
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const x = read(a);
  const y = read(b);
  const places = Math.max(x.places, y.places);
  return [x.units * power(places - x.places), y.units * power(places - y.places), places];
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const isBelowZero = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return isBelowZero ? -rounded : rounded;
}
