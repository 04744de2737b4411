import { dayNumberOf } from "./civil-date.ts";

/**
 * How much of the time between baseline and target has gone by: `days` of `ofDays`, so 0 ≤ days ≤ ofDays and ofDays >
 * 0. Two whole numbers and not their quotient, so that nobody is late by a rounding.
 */
export interface Elapsed {
  readonly days: number;
  readonly ofDays: number;
}

/**
 * The time gone by on a day, none of it before the baseline and all of it from the target date on; all of it too where
 * the target date is not after the baseline's, for then there was never any time.
 *
 * Three ISO dates. Null where one of them is not a date.
 * Source: docs/methodology.md 4.4.6.
 */
export function elapsedShare(baselineDate: string, date: string, targetDate: string): Elapsed | null {
  const from = dayNumberOf(baselineDate);
  const now = dayNumberOf(date);
  const to = dayNumberOf(targetDate);
  if (from === null || now === null || to === null) return null;
  if (to <= from) return { days: 1, ofDays: 1 };
  return { days: Math.min(Math.max(now - from, 0), to - from), ofDays: to - from };
}
