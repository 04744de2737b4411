import { shapeOf } from "@keelson/domain/measurement/figure-shape";
import type { Format } from "../../kernel/format.ts";
import { placeOf, type AnswerState } from "./answer.ts";
import type { Group } from "./group.ts";

/** What was said of the period before, in a few characters: its total, or why there was none. Null where nothing was said. */
export function lastSaid(
  { expected: { before, definition } }: Group,
  format: Format,
  names: Readonly<Record<AnswerState, string>>,
): string | null {
  const total = before?.values.find((value) => placeOf(value) === "");
  if (!before || !total) return null;
  if (total.valueState !== "REPORTED" && total.valueState !== "ESTIMATED") return names[total.valueState];
  if (shapeOf(definition.measureType) === "RATIO" && total.numerator !== null && total.denominator !== null)
    return `${format.number(total.numerator)} / ${format.number(total.denominator)}`;
  return total.value === null ? null : format.number(total.value);
}
