import { multiply, quotient } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";

/**
 * What a ratio is shown as: `multiplier` (1, or 100 for per cent) × numerator ÷ denominator, rounded once.
 * Null where the denominator is 0: nobody was eligible, which is not 0 per cent.
 *
 * Source: docs/methodology.md 4.4.4; vectors AGG-RATIO-02 and AGG-RATIO-03.
 */
export function ratio(numerator: Decimal, denominator: Decimal, multiplier: number): Decimal | null {
  return denominator === "0" ? null : quotient(multiply(numerator, String(multiplier)), denominator);
}
