import { yearsShown } from "../outcomes/series.ts";

/** As many years as are shown where nobody says otherwise. */
const yearsUsually = 15;
/** What may be asked for at all: further back there is nothing that is measured together. */
const yearsMax = 60;

/** The first and last year that are shown: those of the address where they are years and the API answers as many, else the last fifteen. */
export function spanOf(
  from: string | null,
  to: string | null,
  frequency: string,
  thisYear: number,
): { readonly from: string; readonly to: string } {
  const last = yearOf(to) ?? thisYear;
  const most = yearsShown(yearsMax, [frequency]);
  const wished = yearOf(from) ?? last - yearsShown(yearsUsually, [frequency]);
  const first = Math.min(last, Math.max(last - most + 1, wished));
  return { from: String(first), to: String(last) };
}

const yearOf = (text: string | null): number | null =>
  text !== null && /^(?:19|20)\d\d$/.test(text) ? Number(text) : null;

/** The years that somebody may choose to begin or end with, the latest first. */
export const yearsToChoose = (thisYear: number, frequency: string): readonly string[] =>
  Array.from({ length: Math.min(30, yearsShown(yearsMax, [frequency])) + 1 }, (_, back) => String(thisYear - back));
