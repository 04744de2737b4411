import { plain } from "./match-person.ts";

/**
 * The point of the agenda that each line of minutes belongs to, from 1; null of lines before the first.
 *
 * A point begins with a line that is its title, or its number behind a #: "The clinics", "2. The clinics:", "## The clinics", "# 2". It
 * ends where another begins. Accents, capitals and blanks make no difference; of two points of one title the line is the first, and once
 * that is over the next. Whatever else a line says, it begins nothing. Source: docs/methodology.md 4.6, decisions and action items are
 * linked to the agenda item; the rule is docs/decisions/0030.
 */
export function pointsOfLines(minutes: string, agenda: readonly string[]): (number | null)[] {
  const titles = agenda.map(plain);
  let now: number | null = null;
  return minutes.split(/\r\n|\r|\n/).map((line) => (now = begun(line, titles, now) ?? now));
}

function begun(line: string, titles: readonly string[], now: number | null): number | null {
  const number = /^\s*#+\s*(\d{1,2})\s*[.):]?\s*$/u.exec(line)?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= titles.length ? Number(number) : null;
  const whole = plain(line.replace(/^\s*#+/u, "").replace(/[:：]\s*$/u, ""));
  const title = whole.replace(/^\d{1,2}\s*[.):]\s*/u, "");
  const places = titles.flatMap((one, index) => (one !== "" && (one === title || one === whole) ? [index + 1] : []));
  return places.find((place) => now === null || place > now) ?? places[0] ?? null;
}
