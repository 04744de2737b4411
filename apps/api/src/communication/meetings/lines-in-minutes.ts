import type { Problem } from "@keelson/domain/measurement/problem";
import type { Actor } from "../../kernel/actor.ts";

/** What is known of minutes that are being published. */
export interface PublishedBy {
  readonly actor: Actor;
  /** The day of the meeting, where the initiative is. */
  readonly heldOn: string;
  /** By line, from 0, the point of the agenda it stands under. */
  readonly points: readonly (number | null)[];
}

/** The lines that nothing was made of yet, each once, however often it is there. */
export const freshLines = <Line extends { readonly typed: string }>(
  lines: readonly Line[],
  before: readonly { readonly line: string }[],
): Line[] => {
  const known = new Set(before.map(({ line }) => line));
  return lines.filter(
    ({ typed }, place) => !known.has(typed) && lines.findIndex((line) => line.typed === typed) === place,
  );
};

/** What stands in the way of a line; `path` is minutes and its number. */
export const problemOf =
  (line: number) =>
  (code: string, message: string): Problem => ({
    code,
    message: `Line ${line}: ${message}`,
    path: ["minutes", String(line)],
  });
