import type { Problem } from "../measurement/problem.ts";
import { isAtLeast, twoThirds, type Share } from "./decision.ts";
import type { Machine } from "./machine.ts";

/** Where a partner stands to one version of the agenda. Source: docs/methodology.md 4.3; spelling as in 4.17. */
export const endorsementStates = [
  "PENDING",
  "ENDORSED",
  "ENDORSED_WITH_RESERVATIONS",
  "DECLINED",
  "WITHDRAWN",
] as const;
/** One of `endorsementStates`. */
export type EndorsementState = (typeof endorsementStates)[number];

/**
 * What a partner may say after what it has said: it may change its mind, and take an endorsement back. An endorsement that was carried
 * over from the version before is PENDING again once it objects. Source: docs/methodology.md 4.3.
 */
export const endorsementLife: Machine<EndorsementState> = {
  states: endorsementStates,
  arrows: {
    PENDING: ["ENDORSED", "ENDORSED_WITH_RESERVATIONS", "DECLINED"],
    ENDORSED: ["ENDORSED_WITH_RESERVATIONS", "DECLINED", "WITHDRAWN", "PENDING"],
    ENDORSED_WITH_RESERVATIONS: ["ENDORSED", "DECLINED", "WITHDRAWN", "PENDING"],
    DECLINED: ["ENDORSED", "ENDORSED_WITH_RESERVATIONS"],
    WITHDRAWN: ["ENDORSED", "ENDORSED_WITH_RESERVATIONS", "DECLINED"],
  },
};

/** For how many days after a minor version was proposed a partner may object to its endorsement being carried over. */
export const objectionDays = 14;

/** What an endorsement says, and of which words. */
export interface Endorsing {
  readonly state: EndorsementState;
  readonly reservationText: string;
  /** The digest of what was read. */
  readonly contentHash: string;
}

/**
 * Whoever endorses with reservations says which (REASON_REQUIRED), and whatever is said is said of the words that are there: of others it
 * is a STALE_ENDORSEMENT. Source: docs/methodology.md 4.3.
 */
export function checkEndorsing({ state, reservationText, contentHash }: Endorsing, versionHash: string): Problem[] {
  const problems: Problem[] = [];
  if (contentHash !== versionHash)
    problems.push({
      code: "STALE_ENDORSEMENT",
      message: "These are not the words of this version. Read it again, and say it of what is there.",
      path: ["contentHash"],
    });
  if (state === "ENDORSED_WITH_RESERVATIONS" && reservationText.trim() === "")
    problems.push({
      code: "REASON_REQUIRED",
      message: "Say what the reservation is.",
      path: ["reservationText"],
    });
  return problems;
}

/** By which rule an agenda may be adopted, and what stands for and against it. */
export interface Endorsements {
  /** How many were asked: the snapshot of when it was proposed. */
  readonly eligible: number;
  readonly endorsements: Readonly<Partial<Record<EndorsementState, number>>>;
  readonly responseQuorum?: Share;
  readonly endorseThreshold?: Share;
  /** Has a consultation that was open to constituents been answered, for all to read? */
  readonly communityConsultationClosed: boolean;
  readonly communitySafeguard?: boolean;
  /** Blocks of communities that nobody has resolved. */
  readonly communityBlocks?: number;
  /** Until when partners may object to what was carried over; true while they may. */
  readonly mayStillObject?: boolean;
}

/** What keeps an agenda from being adopted. */
export const adoptionObstacles = [
  "RESPONSES_MISSING",
  "ENDORSEMENTS_MISSING",
  "CONSULTATION_NOT_ANSWERED",
  "COMMUNITY_BLOCK",
  "OBJECTION_WINDOW_OPEN",
] as const;
/** One of `adoptionObstacles`. */
export type AdoptionObstacle = (typeof adoptionObstacles)[number];

/** How far an agenda is carried: shares are null where there is nobody to divide by. */
export interface EndorsementTally {
  readonly responded: number;
  readonly responseRate: number | null;
  readonly endorseShare: number | null;
  readonly endorsedOfAll: number | null;
  readonly adoptable: boolean;
  readonly obstacles: readonly AdoptionObstacle[];
}

const threeQuarters: Share = { numerator: 3, denominator: 4 };

/**
 * How far an agenda is endorsed, and whether the steering committee may adopt it: enough have responded, enough of them endorse it, a
 * consultation open to constituents was answered, no community's block stands, and nobody may still object to what was carried over.
 * A withdrawn endorsement is no response. Comparisons are of integers. Source: docs/methodology.md 4.3; vector END-01.
 */
export function tallyEndorsements(asked: Endorsements): EndorsementTally {
  const { eligible, endorsements, responseQuorum = twoThirds, endorseThreshold = threeQuarters } = asked;
  const endorsed = (endorsements.ENDORSED ?? 0) + (endorsements.ENDORSED_WITH_RESERVATIONS ?? 0);
  const responded = endorsed + (endorsements.DECLINED ?? 0);
  const obstacles: AdoptionObstacle[] = [];
  if (eligible === 0 || !isAtLeast(responded, eligible, responseQuorum)) obstacles.push("RESPONSES_MISSING");
  if (responded === 0 || !isAtLeast(endorsed, responded, endorseThreshold)) obstacles.push("ENDORSEMENTS_MISSING");
  if (!asked.communityConsultationClosed) obstacles.push("CONSULTATION_NOT_ANSWERED");
  if ((asked.communitySafeguard ?? true) && (asked.communityBlocks ?? 0) > 0) obstacles.push("COMMUNITY_BLOCK");
  if (asked.mayStillObject ?? false) obstacles.push("OBJECTION_WINDOW_OPEN");
  return {
    responded,
    responseRate: eligible === 0 ? null : responded / eligible,
    endorseShare: responded === 0 ? null : endorsed / responded,
    endorsedOfAll: eligible === 0 ? null : endorsed / eligible,
    adoptable: obstacles.length === 0,
    obstacles,
  };
}
