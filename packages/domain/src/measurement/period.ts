import { civilDate, dayNumber, dayNumberOf, isoDate } from "./civil-date.ts";
import type { Frequency } from "./words.ts";

/**
 * A stretch of days that figures are reported for, by its DHIS2 code: 2026 · 2026S1 · 2026Q1 · 202603 · 2026W7 ·
 * 20260315, and 2026April for the year that begins in that month.
 *
 * `start` and `end` are ISO dates, both within the period. `yearStartMonth` is 1 save for a year that begins in
 * another month. Weeks are ISO 8601 weeks (Monday to Sunday), so 2026W1 begins in December 2025.
 * Source: docs/methodology.md 1 and 4.4.2; PeriodCode in the public API.
 */
export interface Period {
  readonly code: string;
  readonly frequency: Frequency;
  readonly yearStartMonth: number;
  readonly start: string;
  readonly end: string;
}

/** What a year that begins in each month is called after its number; January's years have the bare number. */
const yearSuffixes = ["", "Feb", "March", "April", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const codePattern =
  /^(\d{4})(?:S([12])|Q([1-4])|W([1-9]\d?)|(\d{2})|(\d{2})(\d{2})|(Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec))?$/;

/**
 * Reads a period code, strictly: one period has one code. Null for anything else: other spellings, weeks and days that
 * the year does not have, and years outside 1900–2200.
 */
export function parsePeriod(code: string): Period | null {
  const known = readBefore.get(code);
  if (known) return known;
  const period = readPeriod(code);
  if (!period) return null;
  if (readBefore.size >= readMax) readBefore.clear();
  readBefore.set(code, period);
  return period;
}

/** There are few periods, and they are read again and again: each of a thousand figures of an answer names one. */
const readBefore = new Map<string, Period>();
const readMax = 10_000;

function readPeriod(code: string): Period | null {
  const match = codePattern.exec(code);
  if (match === null) return null;
  const [, yearText, half, quarter, week, month, dayMonth, day, suffix] = match;
  const year = Number(yearText);
  if (year < 1900 || year > 2200) return null;
  if (half !== undefined) return monthsPeriod("SEMIANNUAL", year, Number(half) * 6 - 5);
  if (quarter !== undefined) return monthsPeriod("QUARTERLY", year, Number(quarter) * 3 - 2);
  if (week !== undefined) return weekOfYear(year, Number(week));
  if (month !== undefined) return isMonth(Number(month)) ? monthsPeriod("MONTHLY", year, Number(month)) : null;
  if (dayMonth !== undefined) {
    const number = dayNumberOf(`${yearText}-${dayMonth}-${day}`);
    return number === null ? null : dayPeriod(number);
  }
  return monthsPeriod("ANNUAL", year, 1 + yearSuffixes.findIndex((name) => name === (suffix ?? "")));
}

/**
 * Whether an indicator of this frequency is reported for exactly this period. A ONE_OFF indicator takes any.
 * `yearStartMonth` (1–12) matters to ANNUAL only: quarters and half-years are the calendar's.
 */
export function isOwnPeriod(period: Period, frequency: Frequency, yearStartMonth: number): boolean {
  if (frequency === "ONE_OFF") return true;
  return period.frequency === frequency && (frequency !== "ANNUAL" || period.yearStartMonth === yearStartMonth);
}

/**
 * The period of an indicator that an ISO date falls into; for ONE_OFF, which has no rhythm, the year.
 * The date exists; in years 1900–2200 the code of the answer is one `parsePeriod` reads.
 */
export function periodAt(frequency: Frequency, yearStartMonth: number, date: string): Period {
  return periodAround(frequency, yearStartMonth, dayOf(date));
}

/** The period of an indicator just before one of its own; null for ONE_OFF, which has no rhythm. */
export function periodBefore(period: Period, frequency: Frequency, yearStartMonth: number): Period | null {
  if (frequency === "ONE_OFF") return null;
  return periodAround(frequency, yearStartMonth, dayOf(period.start) - 1);
}

/**
 * Every period of an indicator that lies wholly between two ISO dates, both included, oldest first; none after 2200, the last
 * year whose periods have codes. Null when there are more than `limit`; none for ONE_OFF, whose periods nobody can list.
 */
export function ownPeriods(
  frequency: Frequency,
  yearStartMonth: number,
  start: string,
  end: string,
  limit: number,
): Period[] | null {
  if (frequency === "ONE_OFF") return [];
  const periods: Period[] = [];
  let period = periodAt(frequency, yearStartMonth, start);
  if (period.start < start) period = periodAfter(period, frequency, yearStartMonth);
  while (period.end <= end && parsePeriod(period.code)) {
    if (periods.length === limit) return null;
    periods.push(period);
    period = periodAfter(period, frequency, yearStartMonth);
  }
  return periods;
}

/**
 * The last `count` periods of an indicator that have ended by an ISO date, oldest first; fewer where 1900, the first year whose
 * periods have codes, comes before. None for ONE_OFF, whose periods nobody can list.
 */
export function latestPeriods(frequency: Frequency, yearStartMonth: number, end: string, count: number): Period[] {
  if (frequency === "ONE_OFF") return [];
  const periods: Period[] = [];
  let period: Period | null = periodAt(frequency, yearStartMonth, end);
  if (period.end > end) period = periodBefore(period, frequency, yearStartMonth);
  while (period && periods.length < count && parsePeriod(period.code)) {
    periods.push(period);
    period = periodBefore(period, frequency, yearStartMonth);
  }
  return periods.toReversed();
}

/**
 * The periods of an indicator that fill a longer period exactly, oldest first: twelve months a year, whichever month
 * it begins in. A period of its own gives itself. Null where they do not fill it exactly, and then nothing is added
 * up: half a quarter belongs to nobody. Weeks fill nothing but themselves, even in a February of four whole weeks,
 * because a rule that holds in one year in eleven is not one people can rely on.
 * Source: docs/methodology.md 4.4.5; aggregate(period) in the public API.
 */
export function tiling(period: Period, frequency: Frequency, yearStartMonth: number): Period[] | null {
  if (isOwnPeriod(period, frequency, yearStartMonth)) return [period];
  if (frequency === "WEEKLY") return null;
  const tiles = ownPeriods(frequency, yearStartMonth, period.start, period.end, 366);
  if (tiles === null || tiles[0]?.start !== period.start || tiles.at(-1)?.end !== period.end) return null;
  return tiles;
}

/** The last day, as an ISO date, on which figures of a period are on time: `offsetDays` after it ends. */
export function dueOn(period: Period, offsetDays = 15): string {
  return isoDate(dayOf(period.end) + offsetDays);
}

const monthsIn = { MONTHLY: 1, QUARTERLY: 3, SEMIANNUAL: 6, ANNUAL: 12 } as const;

function periodAround(frequency: Frequency, yearStartMonth: number, number: number): Period {
  const { year, month } = civilDate(number);
  switch (frequency) {
    case "DAILY":
      return dayPeriod(number);
    case "WEEKLY":
      return weekPeriod(number);
    case "ANNUAL":
    case "ONE_OFF":
      return monthsPeriod("ANNUAL", month < yearStartMonth ? year - 1 : year, yearStartMonth);
    default:
      return monthsPeriod(frequency, year, month - ((month - 1) % monthsIn[frequency]));
  }
}

/** The period just after one, of the same length. */
export function periodAfter(period: Period, frequency: Frequency, yearStartMonth: number): Period {
  return periodAround(frequency, yearStartMonth, dayOf(period.end) + 1);
}

function monthsPeriod(frequency: keyof typeof monthsIn, year: number, month: number): Period {
  const code = {
    MONTHLY: `${year}${String(month).padStart(2, "0")}`,
    QUARTERLY: `${year}Q${(month + 2) / 3}`,
    SEMIANNUAL: `${year}S${(month + 5) / 6}`,
    ANNUAL: `${year}${yearSuffixes[month - 1]}`,
  }[frequency];
  const start = isoDate(dayNumber(year, month, 1));
  const end = isoDate(dayNumber(year, month + monthsIn[frequency], 0));
  return { code, frequency, yearStartMonth: frequency === "ANNUAL" ? month : 1, start, end };
}

function dayPeriod(number: number): Period {
  const date = isoDate(number);
  return {
    code: date.replaceAll("-", ""),
    frequency: "DAILY",
    yearStartMonth: 1,
    start: date,
    end: date,
  };
}

/** The ISO week around a day. It belongs to the year that has its Thursday. */
function weekPeriod(number: number): Period {
  const monday = mondayOf(number);
  const { year } = civilDate(monday + 3);
  const code = `${year}W${(monday - firstMonday(year)) / 7 + 1}`;
  return {
    code,
    frequency: "WEEKLY",
    yearStartMonth: 1,
    start: isoDate(monday),
    end: isoDate(monday + 6),
  };
}

function weekOfYear(year: number, week: number): Period | null {
  const period = weekPeriod(firstMonday(year) + (week - 1) * 7);
  return period.code === `${year}W${week}` ? period : null;
}

/** The Monday of a year's first ISO week: the one with 4 January in it. */
function firstMonday(year: number): number {
  return mondayOf(dayNumber(year, 1, 4));
}

function mondayOf(number: number): number {
  // Day 0, 1970-01-01, was a Thursday.
  return Math.floor((number + 3) / 7) * 7 - 3;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function dayOf(date: string): number {
  return dayNumberOf(date) ?? Number.NaN;
}
