import { readDay } from "./read-day.ts";

/** What somebody wrote down to be done. */
export interface ActionRead {
  /** What is to be done, as written. */
  readonly text: string;
  /** Who, as they were named behind the @; null where nobody was. */
  readonly who: string | null;
  /** By when, as an ISO date; null where no day was said that can be told for sure. */
  readonly dueOn: string | null;
}

/** A line of minutes that asks for something to be done. */
export interface ActionLine extends ActionRead {
  /** The line's number in the minutes, from 1. */
  readonly line: number;
  /** The line as it was typed, without the blanks around it. */
  readonly typed: string;
}

/** The words that come before a day: by, pour le, avant le, para el, antes del, قبل, بحلول, kabla ya, ifikapo. */
const by = /(?:^|\s)(?:by|due|pour|avant|d['’]ici|para|antes|قبل|بحلول|kabla|ifikapo)\s+/giu;

/**
 * Reads one line: what @who by when, the last two in either order, each of them may be missing. Whatever is not read for sure as a
 * person or a day stays part of what is to be done, so no word is lost. A name ends where the day begins.
 * Source: docs/methodology.md 4.6 and the console's "what @who by when".
 */
export function readAction(line: string, today: string): ActionRead {
  const whole = line.trim();
  const at = whole.search(/(?<=^|\s)@(?=\S)(?!.*\s@\S)/u);
  if (at < 0) {
    const { before, dueOn } = splitDay(whole, today);
    return { text: before, who: null, dueOn };
  }
  const behind = splitDay(whole.slice(at + 1), today);
  const ahead = whole.slice(0, at).trim();
  if (behind.dueOn !== null) return { text: ahead, who: behind.before || null, dueOn: behind.dueOn };
  const { before, dueOn } = splitDay(ahead, today);
  return { text: before, who: behind.before || null, dueOn };
}

/** The day at the end of a text, and what stands before it. */
function splitDay(text: string, today: string): { before: string; dueOn: string | null } {
  for (const match of [...text.matchAll(by)].toReversed()) {
    const dueOn = readDay(text.slice(match.index + match[0].length), today);
    if (dueOn !== null) return { before: text.slice(0, match.index).trim(), dueOn };
  }
  return { before: text.trim(), dueOn: null };
}

/** Every line of minutes that begins with /action, in their order. Source: docs/methodology.md 4.6. */
export function readActionLines(minutes: string, today: string): ActionLine[] {
  return minutes.split(/\r\n|\r|\n/).flatMap((text, index) => {
    const typed = text.trim();
    const match = /^\/action(?:\s+|$)/iu.exec(typed);
    return match ? [{ ...readAction(typed.slice(match[0].length), today), line: index + 1, typed }] : [];
  });
}
