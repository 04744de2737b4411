import { useLingui } from "@lingui/react/macro";
import { useAgendaWords } from "./use-agenda-words.ts";
import type { Told } from "./use-send.ts";

/** Why something was not done, in the reader's words, and of which part of the agenda that is said. */
export function useProblemWords(): (told: readonly Told[]) => string | null {
  const { t } = useLingui();
  const { parts, obstacles } = useAgendaWords();
  const words: Readonly<Record<string, string>> = {
    ...obstacles,
    TEXT_REQUIRED: t`Something is missing here.`,
    TEXT_TOO_LONG: t`This is too long.`,
    TEXT_NOT_VALID: t`There is a character in it that cannot be kept.`,
    TOO_MANY: t`These are too many.`,
    OUT_OF_RANGE: t`A year is 1900 to 2200.`,
    REASON_REQUIRED: t`Say what the reservation is.`,
    OUT_OF_SCOPE_REQUIRED: t`Say what you do not take on: a boundary that excludes nothing is none.`,
    OUTCOME_IN_USE: t`Activities contribute to an outcome that would be gone. Keep it, or take it out of the activities first.`,
    AGENDA_FROZEN: t`Its words are frozen since it was proposed. Begin another draft.`,
    ALREADY_PROPOSED: t`Another version is before the partners. Let them adopt it, or withdraw it first.`,
    NOT_OPEN: t`It is not before the partners any more.`,
    TRANSITION_NOT_ALLOWED: t`It has moved on meanwhile. Look at it again.`,
    STALE_ENDORSEMENT: t`Its words are other than those you have read. Read it again: what you typed is kept.`,
    CONFLICT: t`Another agenda has come into force since this was written. See what has changed, and save it again.`,
  };
  const partOf = ([first, section = "", ...rest]: readonly string[]): string | null => {
    if (first !== "content") return null;
    const field = rest[0] ?? "";
    const known: Readonly<Record<string, string>> = {
      "problem text": parts.PROBLEM(""),
      "problem whoIsMostAffected": parts.MOST_AFFECTED(""),
      "problem evidence": parts.EVIDENCE(""),
      "problem rootCauses": parts.ROOT_CAUSE(""),
      "vision text": parts.VISION(""),
      "vision horizonYear": parts.HORIZON_YEAR(""),
      "boundaries outOfScope": parts.OUT_OF_SCOPE(""),
    };
    const sections: Readonly<Record<string, string>> = {
      boundaries: t`Boundaries`,
      goals: t`Goals and outcomes`,
      strategies: t`Strategies`,
      principles: t`Principles`,
    };
    return known[`${section} ${field}`] ?? sections[section] ?? null;
  };
  return (told) => {
    if (told.length === 0) return null;
    const said = told.map(({ code, message, path }) => {
      const part = partOf(path);
      const why = words[code] ?? message;
      return part === null ? why : t`${part}: ${why}`;
    });
    return [...new Set(said)].join("\n");
  };
}
