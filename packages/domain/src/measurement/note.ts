import type { Problem } from "./problem.ts";
import type { MeasureType, ValueState } from "./words.ts";

/** Longer than anybody reads, and short enough to travel in a package. */
export const textMax = 20_000;

/** A text that is too long to be kept: one problem, or none. Source: docs/data-package.md. */
export function checkLength(text: string | null, path: readonly string[]): Problem[] {
  if (text === null || text.length <= textMax) return [];
  const message = `This text has ${text.length} characters. Keep it to ${textMax}, and link to what is longer.`;
  return [{ code: "TEXT_TOO_LONG", message, path }];
}

/**
 * Whether there is a text where the text is what was reported: a QUALITATIVE that says it has something to tell must
 * tell it. To every other figure, and to every other state, a note is free to be left out.
 *
 * `note` as typed; blank counts as none, and more than `textMax` characters are too many. Empty when there is nothing against it.
 * Source: docs/methodology.md 4.4.1, stored value fields; docs/data-package.md.
 */
export function checkNote(measureType: MeasureType, valueState: ValueState, note: string | null): Problem[] {
  const isTold = valueState === "REPORTED" || valueState === "ESTIMATED";
  if (measureType !== "QUALITATIVE" || !isTold || (note ?? "").trim() !== "") return checkLength(note, ["note"]);
  const message =
    "What happened is told in words. Write the note, or say why there is none: not applicable or not collected.";
  return [{ code: "TEXT_REQUIRED", message, path: ["note"] }];
}
