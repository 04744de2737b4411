import { decide, half, parseShare, twoThirds } from "@keelson/domain/agenda/decision";
import type { DecisionMethod, DecisionResult, Position } from "../../gql/graphql.ts";

/** What was asked of the partners, and what they said. */
export interface Counted {
  readonly method: DecisionMethod;
  /** The share that a large majority needs, such as "2/3". */
  readonly threshold: string;
  /** The share that has to respond, such as "1/2". */
  readonly quorum: string;
  /** How many had a voice, those too who took no part. */
  readonly eligible: number;
  readonly positions: readonly { readonly position: Position; readonly count: number }[];
}

/** The counts that a result hangs on. */
export interface Why {
  /** Who had a voice, less those who took no part. */
  readonly voices: number;
  readonly responded: number;
  readonly isQuorumMet: boolean;
  readonly support: number;
  readonly against: number;
  /** Of those against it: who blocks it, or needs to discuss it more. */
  readonly standing: number;
}

/** On which counts a result hangs: by the rules that the API counts with. */
export function whyOf({ method, threshold, quorum, eligible, positions }: Counted): Why {
  const responses = Object.fromEntries(positions.map(({ position, count }) => [position, count]));
  const of = (...which: readonly Position[]) => which.reduce((sum, position) => sum + (responses[position] ?? 0), 0);
  const { responded, quorumMet } = decide({
    method,
    threshold: parseShare(threshold) ?? twoThirds,
    quorum: parseShare(quorum) ?? half,
    eligible,
    responses,
  });
  return {
    voices: eligible - of("RECUSED"),
    responded,
    isQuorumMet: quorumMet,
    support: of("STRONG_YES", "YES_WITH_RESERVATIONS", "CAN_LIVE_WITH"),
    against: of("STAND_ASIDE", "BLOCK", "NEEDS_DISCUSSION"),
    standing: of("BLOCK", "NEEDS_DISCUSSION"),
  };
}

/** What is decided whatever the counts for and against are. */
export const isByItself = (result: DecisionResult | null): boolean =>
  result === "NO_QUORUM" || result === "RETURNED_TO_CONSULTATION";
