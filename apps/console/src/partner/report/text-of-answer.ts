import type { Answer, AnswerState } from "./answer.ts";
import type { Group } from "./group.ts";
import { hasFigure } from "./states.ts";

/** All of it, to be set beside another: two that differ look different. */
export function wholeTextOf(
  { cells }: Group,
  { state, texts, note }: Answer,
  names: Readonly<Record<AnswerState, string>>,
): string {
  if (!hasFigure(state)) return names[state];
  const said = cells.map(({ key }) => texts[key]?.trim() ?? "").filter((text) => text !== "");
  return [said.join(" · "), note.trim()].filter((text) => text !== "").join(" – ") || "–";
}
