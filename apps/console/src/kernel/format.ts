import { parsePeriod } from "@keelson/domain/measurement/period";
import { useLingui } from "@lingui/react";

/** Numbers, dates and periods as the language writes them. */
export interface Format {
  /** An exact decimal as the API sends it, or a number, to be read at a glance: to one place after the point, below 1 to two that say something. */
  readonly number: (value: string | number) => string;
  /** The same to its last place: what somebody gave, and is to recognise. */
  readonly exact: (value: string | number) => string;
  /** An ISO date with its weekday: "Fri 12 Dec 2026". */
  readonly day: (date: string) => string;
  readonly percent: (share: number) => string;
  /** "Apr 2024 – Mar 2025"; "2024" for a calendar's year. */
  readonly period: (code: string) => string;
  /** As short as an axis needs: "2024/25". */
  readonly year: (code: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** Formats for the language that is spoken. */
export function useFormat(): Format {
  return formatOf(useLingui().i18n.locale);
}

const made = new Map<string, Format>();

export function formatOf(locale: string): Format {
  const known = made.get(locale);
  if (known) return known;
  // a day before its month, as nearly everywhere
  const spoken = locale.startsWith("en") ? "en-GB" : locale;
  const number = new Intl.NumberFormat(spoken, { maximumFractionDigits: 1 });
  const small = new Intl.NumberFormat(spoken, { maximumSignificantDigits: 2 });
  const exact = new Intl.NumberFormat(spoken, { maximumFractionDigits: 20 });
  const percent = new Intl.NumberFormat(spoken, { style: "percent", maximumFractionDigits: 0 });
  const months = new Intl.DateTimeFormat(spoken, { month: "short", year: "numeric", timeZone: "UTC" });
  const days = new Intl.DateTimeFormat(spoken, { dateStyle: "medium", timeZone: "UTC" });
  const weekdays = new Intl.DateTimeFormat(spoken, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const years = new Intl.DateTimeFormat(spoken, { year: "numeric", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(spoken, { year: "2-digit", timeZone: "UTC" });
  const list = new Intl.ListFormat(spoken);
  const format: Format = {
    // exact decimals are read exactly
    // 0.04 is not nothing
    number: (value) => (Math.abs(Number(value)) < 1 ? small : number).format(value as Intl.StringNumericLiteral),
    exact: (value) => exact.format(value as Intl.StringNumericLiteral),
    day: (date) => weekdays.format(new Date(date)),
    percent: (share) => percent.format(share),
    period: (code) => {
      const [start, end, isWholeYear, isOfDays] = daysOf(code);
      if (!start || !end) return code;
      if (isWholeYear) return years.format(start);
      return (isOfDays ? days : months).formatRange(start, end);
    },
    year: (code) => {
      const [start, end] = daysOf(code);
      if (!start || !end) return code;
      const [first, last] = [years.format(start), years.format(end)];
      return first === last ? first : `${first}/${short.format(end)}`;
    },
    list: (items) => list.format(items),
  };
  made.set(locale, format);
  return format;
}

function daysOf(code: string): [Date, Date, boolean, boolean] | [null, null, false, false] {
  const period = parsePeriod(code);
  if (!period) return [null, null, false, false];
  const { start, end, frequency, yearStartMonth } = period;
  const isOfDays = frequency === "WEEKLY" || frequency === "DAILY";
  return [new Date(start), new Date(end), frequency === "ANNUAL" && yearStartMonth === 1, isOfDays];
}
