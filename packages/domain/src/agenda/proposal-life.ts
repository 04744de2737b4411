/**
 * How far a proposal has come. It has no state of its own, for it is never changed: its days and its decision say where it stands.
 *
 * PLANNED before its first day, OPEN until the end of its last, OVER until something comes of it, and DECIDED.
 * Source: docs/methodology.md 4.3; docs/decisions/0026.
 */
export const proposalStages = ["PLANNED", "OPEN", "OVER", "DECIDED"] as const;
/** One of `proposalStages`. */
export type ProposalStage = (typeof proposalStages)[number];

/** The first and the last day on which a voice may be raised, as ISO dates where the initiative is, and whether something came of it. */
export interface ProposalDays {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly isDecided: boolean;
}

/** Where a proposal stands on a day, as an ISO date where the initiative is. */
export function stageOf({ opensOn, closesOn, isDecided }: ProposalDays, today: string): ProposalStage {
  if (isDecided) return "DECIDED";
  if (today < opensOn) return "PLANNED";
  return today <= closesOn ? "OPEN" : "OVER";
}

/**
 * What is taken in each stage: a voice, and that it be counted. Where the committee laid the safeguard down, whoever holds what was
 * delegated decides while it is OPEN, too.
 */
export const proposalTakes: Readonly<Record<ProposalStage, { readonly voices: boolean; readonly counting: boolean }>> =
  {
    PLANNED: { voices: false, counting: false },
    OPEN: { voices: true, counting: false },
    OVER: { voices: false, counting: true },
    DECIDED: { voices: false, counting: false },
  };
