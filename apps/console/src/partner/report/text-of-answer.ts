import type { Format } from "../../kernel/format.ts";
import type { Answer, AnswerState } from "./answer.ts";
import type { Group } from "./group.ts";
import { hasFigure } from "./states.ts";

/** An answer in a line: its total where that follows from its parts, else what was typed. */
export function textOfAnswer(
  { cells }: Group,
  { state, texts, note }: Answer,
  names: Readonly<Record<AnswerState, string>>,
  sums: Readonly<Record<string, string>>,
  format: Format,
): string {
  if (!hasFigure(state)) return names[state];
  const totals = cells.filter(({ place }) => place === "");
  const figures = totals.map(
    ({ key }) => texts[key]?.trim() || (sums[key] === undefined ? "" : format.number(sums[key])),
  );
  if (figures.some((figure) => figure !== "")) return figures.filter((figure) => figure !== "").join(" / ");
  const said = cells.map(({ key }) => texts[key]?.trim() ?? "").filter((text) => text !== "");
  return said.join(" · ") || note.trim() || "–";
}

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
