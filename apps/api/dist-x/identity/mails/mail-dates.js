import { parsePeriod } from "@keelson/domain/measurement/period";
const utc = { timeZone: "UTC" };
/** A civil date as the language writes it: 12 December 2026. */
export const dayIn = (language, date) => format(language, { dateStyle: "long" }).format(at(date));
/** A number as the language writes it. */
export const countIn = (language, count) => new Intl.NumberFormat(language).format(count);
/** A period by its months, which are the same to everybody who knows no quarters: July – September 2026, or the year, or the days. */
export function periodIn(language, code) {
  const period = parsePeriod(code);
  if (!period) return code;
  const { start, end, frequency, yearStartMonth } = period;
  if (frequency === "ANNUAL" && yearStartMonth === 1) return format(language, { year: "numeric" }).format(at(start));
  const isOfDays = frequency === "DAILY" || frequency === "WEEKLY";
  const style = isOfDays ? { dateStyle: "medium" } : { month: "long", year: "numeric" };
  return format(language, style).formatRange(at(start), at(end));
}
// a day before its month, as nearly everywhere
const format = (language, style) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...style, ...utc });
const at = (date) => new Date(`${date}T00:00:00Z`);
//# sourceMappingURL=mail-dates.js.map
