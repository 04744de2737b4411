import type { Problem } from "../measurement/problem.ts";

/**
 * How partners decide. Source: docs/methodology.md 4.3, the table; spelling as in 4.17.
 */
export const decisionMethods = ["CONSENSUS", "CONSENT", "SUPERMAJORITY", "MAJORITY", "DELEGATED"] as const;
/** One of `decisionMethods`. */
export type DecisionMethod = (typeof decisionMethods)[number];

/** Where an organisation stands, from full support to a block: six gradients of agreement, and two ways of standing out. */
export const positions = [
  "STRONG_YES",
  "YES_WITH_RESERVATIONS",
  "CAN_LIVE_WITH",
  "NEEDS_DISCUSSION",
  "STAND_ASIDE",
  "BLOCK",
  "ABSTAIN",
  "RECUSED",
] as const;
/** One of `positions`. */
export type Position = (typeof positions)[number];

/** What came of a proposal. Source: docs/methodology.md 4.3. */
export const decisionResults = ["ADOPTED", "NOT_ADOPTED", "NO_QUORUM", "RETURNED_TO_CONSULTATION"] as const;
/** One of `decisionResults`. */
export type DecisionResult = (typeof decisionResults)[number];

/** A share as it was agreed, such as 2/3: never a floating number, for a threshold is met exactly or not. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** A share such as "2/3" or "1/2"; null where the text is none, or it is not between 0 and 1. */
export function parseShare(text: string): Share | null {
  const [, numerator, denominator] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (numerator === undefined || denominator === undefined || denominator === 0 || numerator > denominator) return null;
  return { numerator, denominator };
}

/** Is a of b at least this share? By integers. */
export const isAtLeast = (a: number, b: number, { numerator, denominator }: Share): boolean =>
  a * denominator >= numerator * b;

/** How many organisations took which position; those that are not there took none. */
export type Positions = Readonly<Partial<Record<Position, number>>>;

/** By which rule responses become a result, and what was responded. */
export interface Vote {
  readonly method: DecisionMethod;
  /** For SUPERMAJORITY; 2/3 by default. */
  readonly threshold?: Share | undefined;
  readonly quorum: Share;
  /** How many could respond: the snapshot of when it was opened. */
  readonly eligible: number;
  readonly responses: Positions;
  /** Does a community's block send it back, whatever the others say? */
  readonly communitySafeguard?: boolean | undefined;
  readonly blockFromCommunity?: number | undefined;
  /** What the holder of the right has said; null while they have not. For DELEGATED. */
  readonly delegated?: boolean | null | undefined;
}

/** What came of it, with all that the result hangs on. */
export interface Verdict {
  readonly responded: number;
  readonly quorumMet: boolean;
  /** S / (S + O); null where nobody was for or against. */
  readonly supportShare: number | null;
  readonly result: DecisionResult;
  /** What opens the way, where there is one thing that does. */
  readonly nextStep: "RESOLVE_BLOCK" | null;
}

/**
 * What came of a proposal. E is who is eligible less who recused themselves, R who responded, S who supports it, O who does not;
 * abstentions count for the quorum and in no share. Comparisons are of integers.
 *
 * Where nobody is eligible there is no quorum. A community's block sends it back while the safeguard stands.
 * Source: docs/methodology.md 4.3, "Proposals, consultations, decisions"; vectors DEC-01 to DEC-06.
 */
export function decide(vote: Vote): Verdict {
  const { method, threshold = twoThirds, quorum, responses } = vote;
  const of = (...which: readonly Position[]) => which.reduce((sum, position) => sum + (responses[position] ?? 0), 0);
  const eligible = vote.eligible - of("RECUSED");
  const support = of("STRONG_YES", "YES_WITH_RESERVATIONS", "CAN_LIVE_WITH");
  const against = of("STAND_ASIDE", "BLOCK", "NEEDS_DISCUSSION");
  const responded = support + against + of("ABSTAIN");
  const quorumMet = eligible > 0 && isAtLeast(responded, eligible, quorum);
  const supportShare = support + against === 0 ? null : support / (support + against);
  const adopted: Readonly<Record<DecisionMethod, boolean>> = {
    CONSENSUS: against === 0,
    CONSENT: of("BLOCK", "NEEDS_DISCUSSION") === 0,
    SUPERMAJORITY: support + against > 0 && isAtLeast(support, support + against, threshold),
    MAJORITY: support > against,
    DELEGATED: vote.delegated === true,
  };
  const isReturned = (vote.communitySafeguard ?? false) && (vote.blockFromCommunity ?? 0) > 0;
  const result = ((): DecisionResult => {
    // whoever holds the right decides, however many have said what they think of it
    if (method !== "DELEGATED" && !quorumMet) return "NO_QUORUM";
    if (isReturned) return "RETURNED_TO_CONSULTATION";
    return adopted[method] ? "ADOPTED" : "NOT_ADOPTED";
  })();
  const isBlocked = of("BLOCK") > 0 && (method === "CONSENT" || method === "CONSENSUS" || isReturned);
  return {
    responded,
    quorumMet,
    supportShare,
    result,
    nextStep: isBlocked && result !== "NO_QUORUM" ? "RESOLVE_BLOCK" : null,
  };
}

/** What more than half have to be convinced of. */
export const twoThirds: Share = { numerator: 2, denominator: 3 };
/** The share that has to respond, unless another was agreed. */
export const half: Share = { numerator: 1, denominator: 2 };

const withReason: readonly Position[] = ["BLOCK", "NEEDS_DISCUSSION"];

/** Whoever stands in the way says why: REASON_REQUIRED. Source: docs/methodology.md 4.3. */
export function checkResponse(position: Position, reason: string): Problem[] {
  return withReason.includes(position) && reason.trim() === ""
    ? [
        {
          code: "REASON_REQUIRED",
          message: "Say what stands in the way, so that the others can do something about it.",
          path: ["reason"],
        },
      ]
    : [];
}
