import type { Machine } from "../agenda/machine.ts";

/** How far a round of a readiness assessment has come. Source: docs/methodology.md 4.8.3. */
export const assessmentStates = ["DRAFT", "OPEN", "CLOSED", "DISCUSSED", "DECIDED", "ARCHIVED"] as const;
/** One of `assessmentStates`. */
export type AssessmentState = (typeof assessmentStates)[number];

/**
 * A round is prepared, answered, closed, talked about and decided on; and no phase is decided on that was not talked about. A round that
 * nothing is decided by (too few answered, or the yearly look at the last phase) is put away after it was closed, and a
 * draft that was not needed before. What was closed is never opened again: who has seen a result would answer otherwise.
 *
 * Source: docs/methodology.md 4.8.3 and 4.8.4, and docs/decisions/0033.
 */
export const assessmentLife: Machine<AssessmentState> = {
  states: assessmentStates,
  arrows: {
    DRAFT: ["OPEN", "ARCHIVED"],
    OPEN: ["CLOSED"],
    CLOSED: ["DISCUSSED", "ARCHIVED"],
    DISCUSSED: ["DECIDED", "ARCHIVED"],
    DECIDED: ["ARCHIVED"],
    ARCHIVED: [],
  },
};
