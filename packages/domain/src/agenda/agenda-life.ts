import type { Machine } from "./machine.ts";

/** How far a version of the common agenda has come. Source: docs/methodology.md 4.3; spelling as in 4.17. */
export const agendaStatuses = [
  "DRAFT",
  "IN_CONSULTATION",
  "PROPOSED_FOR_ADOPTION",
  "ADOPTED",
  "SUPERSEDED",
  "WITHDRAWN",
] as const;
/** One of `agendaStatuses`. */
export type AgendaStatus = (typeof agendaStatuses)[number];

/**
 * The life of a version: written, talked about, proposed, adopted, and one day followed by another. It goes back for rework from
 * consultation alone, and may be withdrawn until it is adopted. What was adopted or withdrawn stays as it is.
 *
 * Source: docs/methodology.md 4.3, the drawing.
 */
export const agendaLife: Machine<AgendaStatus> = {
  states: agendaStatuses,
  arrows: {
    DRAFT: ["IN_CONSULTATION", "WITHDRAWN"],
    IN_CONSULTATION: ["PROPOSED_FOR_ADOPTION", "DRAFT", "WITHDRAWN"],
    PROPOSED_FOR_ADOPTION: ["ADOPTED", "WITHDRAWN"],
    ADOPTED: ["SUPERSEDED"],
    SUPERSEDED: [],
    WITHDRAWN: [],
  },
};

/** Those of its states in which a version's words may still be changed. From PROPOSED_FOR_ADOPTION on they are frozen. */
export const openStatuses: readonly AgendaStatus[] = ["DRAFT", "IN_CONSULTATION"];
