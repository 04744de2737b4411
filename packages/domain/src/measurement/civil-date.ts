/**
 * A day in the calendar people write down, without hours, time zones or leap seconds.
 *
 * `month` is 1–12 and `day` 1–31 in the Gregorian calendar. The platform reckons with whole day numbers (days since
 * 1970-01-01) instead of `Date`, so that a period ends on the same day wherever the program runs.
 * Source: docs/methodology.md 1, Dates.
 */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The days from 1970-01-01 to a date; negative before it. A month outside 1–12 or a day outside its month counts on
 * into the neighbouring ones: day 0 of a month is the last day of the month before.
 */
export function dayNumber(year: number, month: number, day: number): number {
  // Years counted from March, so that a leap day is the last day of its year and month lengths follow one rule.
  const months = year * 12 + (month - 1) - 2;
  const marchYear = Math.floor(months / 12);
  const monthFromMarch = months - marchYear * 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1 - daysBefore1970;
}

/** The date that is `number` days after 1970-01-01: the inverse of `dayNumber`. */
export function civilDate(number: number): CivilDate {
  // A first guess by the average length of a year is at most one off.
  let marchYear = Math.floor((number + daysBefore1970) / 365.2425);
  if (dayNumber(marchYear + 1, 3, 1) <= number) marchYear += 1;
  if (dayNumber(marchYear, 3, 1) > number) marchYear -= 1;
  const dayOfYear = number - dayNumber(marchYear, 3, 1);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: monthFromMarch < 10 ? marchYear : marchYear + 1, month, day };
}

/** The ISO 8601 text of a day number, e.g. "2026-03-31"; years 0–9999. */
export function isoDate(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day number of an ISO 8601 date; null when it is not a date that exists. */
export function dayNumberOf(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return null;
  const number = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDate(number) === iso ? number : null;
}

/** Days from 0000-03-01, where March years begin, to 1970-01-01. */
const daysBefore1970 = 719468;
