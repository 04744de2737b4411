/**
 * The code by which somebody finds again what they told: the only key there is, shown to nobody else. Forty digits in ten groups: digits are said and
 * typed in every language and script. 39 of them are as good as drawn (129.5 bits), the last tells a slip of the tongue or the finger.
 *
 * Source: docs/methodology.md 4.9.2 (≥ 128 random bits), which is above the three words of a sketch.
 */
export const receiptDigits = 40;

/** The code that so many random bytes make; at least 32 of them, or the last digits would not be as likely as the others. Never throws. */
export function receiptCode(random: Uint8Array): string {
  let number = 0n;
  for (const byte of random) number = number * 256n + BigInt(byte);
  const digits = String(number % 10n ** BigInt(receiptDigits - 1)).padStart(receiptDigits - 1, "0");
  return digits + checkDigit(digits);
}

/**
 * The code that somebody typed or dictated, as it was given: with digits of whatever script, and with anything between them that is no letter and no
 * digit. Null where it can be no code: too long, too short, or with a digit that was mistaken for another or changed places with its neighbour.
 */
export function readReceiptCode(typed: string): string | null {
  // longer than any way of writing one
  if (typed.length > 400) return null;
  let digits = "";
  for (const character of typed.normalize("NFKC")) {
    const digit = digitOf(character);
    if (digit !== null) digits += String(digit);
    else if (/\p{L}/u.test(character)) return null;
  }
  if (digits.length !== receiptDigits) return null;
  return checkDigit(digits.slice(0, -1)) === digits.at(-1) ? digits : null;
}

/** As it is read aloud and printed: ten groups of four. */
export const receiptGroups = (code: string): readonly string[] => code.match(/\d{1,4}/g) ?? [];

/** The value of a decimal digit of any script: in Unicode each script has its ten in a row, from nought to nine. */
function digitOf(character: string): number | null {
  if (!isDigit(character)) return null;
  const point = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}

const isDigit = (character: string): boolean => /^\p{Nd}$/u.test(character);

/** Damm's check digit: it finds every single wrong digit and every swap of neighbours. */
function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = damm[interim]?.[Number(digit)] ?? 0;
  return String(interim);
}

const damm: readonly (readonly number[])[] = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];
