import { outcomesOf, type AgendaContent } from "./agenda-content.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The number of a version: `major.minor`. */
export interface AgendaNumber {
  readonly major: number;
  readonly minor: number;
}

/**
 * Does this change what partners have endorsed? A change of problem, vision, boundaries or outcomes does, and asks all of them anew; an
 * outcome under another goal is a change of it, another order of the same outcomes is none.
 *
 * Source: docs/methodology.md 4.3.
 */
export function isMajorChange(before: AgendaContent, after: AgendaContent): boolean {
  return coreOf(before) !== coreOf(after);
}

function coreOf(content: AgendaContent): string {
  const { problem, vision, boundaries, goals } = content;
  const outcomes = goals
    .flatMap((goal) => goal.outcomes.map((outcome) => canonicalJson({ ...outcome, goal: goal.code })))
    .toSorted();
  return canonicalJson({ problem, vision, boundaries, outcomes });
}

/** The number after the adopted version's: 1.0 where none was ever adopted. Source: docs/methodology.md 4.3. */
export function nextNumber(
  adopted: (AgendaNumber & { readonly content: AgendaContent }) | null,
  content: AgendaContent,
): AgendaNumber {
  if (!adopted) return { major: 1, minor: 0 };
  return isMajorChange(adopted.content, content)
    ? { major: adopted.major + 1, minor: 0 }
    : { major: adopted.major, minor: adopted.minor + 1 };
}

/** The codes of all indicators that an agenda's outcomes name, each once. */
export const indicatorCodesOf = (content: AgendaContent): string[] => [
  ...new Set(outcomesOf(content).flatMap(({ indicatorCodes }) => indicatorCodes)),
];
