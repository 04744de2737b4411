import type { Problem } from "./problem.ts";
import type { MeasureType, ValueState } from "./words.ts";

/**
 * Whether there is a text where the text is what was reported: a QUALITATIVE that says it has something to tell must
 * tell it. To every other figure, and to every other state, a note is free to be left out.
 *
 * `note` as typed; blank counts as none. Empty when there is nothing against it.
 * Source: docs/methodology.md 4.4.1, stored value fields; docs/data-package.md.
 */
export function checkNote(measureType: MeasureType, valueState: ValueState, note: string | null): Problem[] {
  const isTold = valueState === "REPORTED" || valueState === "ESTIMATED";
  if (measureType !== "QUALITATIVE" || !isTold || (note ?? "").trim() !== "") return [];
  const message =
    "What happened is told in words. Write the note, or say why there is none: not applicable or not collected.";
  return [{ code: "TEXT_REQUIRED", message, path: ["note"] }];
}
