import { parsePeriod } from "@keelson/domain/measurement/period";
import type { MailLanguage } from "./mail-language.ts";

const utc = { timeZone: "UTC" } as const;

/** A civil date as the language writes it: 12 December 2026. */
export const dayIn = (language: MailLanguage, date: string): string =>
  format(language, { dateStyle: "long" }).format(at(date));

/** A number as the language writes it. */
export const countIn = (language: MailLanguage, count: number): string => new Intl.NumberFormat(language).format(count);

/** A period by its months, which are the same to everybody who knows no quarters: July – September 2026, or the year, or the days. */
export function periodIn(language: MailLanguage, code: string): string {
  const period = parsePeriod(code);
  if (!period) return code;
  const { start, end, frequency, yearStartMonth } = period;
  if (frequency === "ANNUAL" && yearStartMonth === 1) return format(language, { year: "numeric" }).format(at(start));
  const isOfDays = frequency === "DAILY" || frequency === "WEEKLY";
  const style = isOfDays ? ({ dateStyle: "medium" } as const) : ({ month: "long", year: "numeric" } as const);
  return format(language, style).formatRange(at(start), at(end));
}

// a day before its month, as nearly everywhere
const format = (language: MailLanguage, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...style, ...utc });

const at = (date: string) => new Date(`${date}T00:00:00Z`);
