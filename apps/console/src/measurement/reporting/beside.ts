import { parsePeriod, periodAfter, periodBefore } from "@keelson/domain/measurement/period";

/** The period as long as this one just before or after it; null where the code is none, or there is none with a code. */
export function beside(code: string, by: -1 | 1): string | null {
  const period = parsePeriod(code);
  if (!period) return null;
  const { frequency, yearStartMonth } = period;
  const other = (by === 1 ? periodAfter : periodBefore)(period, frequency, yearStartMonth);
  return other && parsePeriod(other.code) ? other.code : null;
}
