import { dayNumber, dayNumberOf, isoDate } from "../measurement/civil-date.ts";

/**
 * The day somebody wrote, as an ISO date; null where it cannot be told for sure.
 *
 * Read are 2026-12-31; a day with a month's name, with or without a year (31 December, 31 déc. 2026, 31 de diciembre, ٣١ ديسمبر), which
 * without a year is the next one from today on; a weekday's name, which is the next one after today; today and tomorrow. Names are those
 * of English, French, Spanish, Arabic and Swahili. 01/02/2026 is two days in two countries, and read as neither.
 */
export function readDay(text: string, today: string): string | null {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[.,،’]/g, (mark) => (mark === "’" ? "'" : " "))
    .trim()
    .split(/\s+/)
    .filter((word) => !["de", "del", "of", "le", "el", "ya", "du"].includes(word));
  const now = dayNumberOf(today);
  if (now === null) return null;
  const [first = "", second = "", third, ...more] = words;
  if (more.length > 0) return null;
  if (second === "") return readWord(first, now);
  const names = monthNames();
  const [day, month] = /^\d/.test(first) ? [first, names.get(second)] : [second, names.get(first)];
  if (month === undefined || !/^\d{1,2}(st|nd|rd|th|er)?$/.test(day)) return null;
  const number = Number.parseInt(day, 10);
  if (third !== undefined) return /^\d{4}$/.test(third) ? date(Number(third), month, number) : null;
  const year = Number(today.slice(0, 4));
  const fromNow = [year, year + 1, year + 2, year + 3, year + 4].map((one) => date(one, month, number));
  return fromNow.find((one) => one !== null && one >= today) ?? null;
}

function readWord(word: string, now: number): string | null {
  if (dayNumberOf(word) !== null) return word;
  const days = soon.get(word);
  if (days !== undefined) return isoDate(now + days);
  const weekday = weekdayNames().get(word);
  // 1970-01-01 was a Thursday, 4 from Sunday
  return weekday === undefined ? null : isoDate(now + 1 + ((((weekday - ((now + 5) % 7)) % 7) + 7) % 7));
}

function date(year: number, month: number, day: number): string | null {
  const iso = isoDate(dayNumber(year, month, day));
  return Number(iso.slice(5, 7)) === month && Number(iso.slice(8)) === day ? iso : null;
}

const languages = ["en", "fr", "es", "ar", "sw"];

const soon: ReadonlyMap<string, number> = new Map([
  ...["today", "aujourd'hui", "hoy", "اليوم", "leo"].map((word) => [word, 0] as const),
  ...["tomorrow", "demain", "mañana", "غدا", "غدًا", "kesho"].map((word) => [word, 1] as const),
]);

/** 1–12 by a month's name, long or short. */
const monthNames = onceOf(() =>
  names({ month: "long" }, { month: "short" }, 12, (number) => new Date(Date.UTC(2026, number, 15)), 1),
);

/** 0–6, from Sunday, by a weekday's name, long or short. */
const weekdayNames = onceOf(() =>
  // 2026-02-01 is a Sunday
  names({ weekday: "long" }, { weekday: "short" }, 7, (number) => new Date(Date.UTC(2026, 1, 1 + number)), 0),
);

/** Every name that means one thing in whatever language it is read. */
function names(
  long: Intl.DateTimeFormatOptions,
  short: Intl.DateTimeFormatOptions,
  count: number,
  dateOf: (number: number) => Date,
  from: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const unclear = new Set<string>();
  for (const language of languages)
    for (const style of [long, short]) {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC", calendar: "gregory" });
      for (let number = 0; number < count; number += 1) {
        const name = format.format(dateOf(number)).normalize("NFC").toLowerCase().replaceAll(".", "");
        const known = found.get(name);
        if (known !== undefined && known !== number + from) unclear.add(name);
        found.set(name, number + from);
      }
    }
  for (const name of unclear) found.delete(name);
  return found;
}

function onceOf<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
