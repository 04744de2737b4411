import type { MembershipRole } from "../identity/roles.ts";
import type { Machine } from "./machine.ts";

/** How an initiative lives. Source: docs/methodology.md 4.1. */
export const initiativeStatuses = ["PROPOSED", "ACTIVE", "SCREENED_OUT", "PAUSED", "CLOSED"] as const;
/** One of `initiativeStatuses`. */
export type InitiativeStatus = (typeof initiativeStatuses)[number];

/**
 * An initiative is proposed, screened, at work, paused and closed. What was screened out may be proposed again, with a new screen; what
 * was closed stays closed. Source: docs/methodology.md 4.1, the drawing.
 */
export const initiativeLife: Machine<InitiativeStatus> = {
  states: initiativeStatuses,
  arrows: {
    PROPOSED: ["ACTIVE", "SCREENED_OUT"],
    ACTIVE: ["PAUSED", "CLOSED"],
    SCREENED_OUT: ["PROPOSED"],
    PAUSED: ["ACTIVE", "CLOSED"],
    CLOSED: [],
  },
};

/** What a group is for. Source: docs/methodology.md 2, "Steering committee / working group". */
export const groupKinds = ["STEERING_COMMITTEE", "WORKING_GROUP", "COMMUNITY_TABLE"] as const;
/** One of `groupKinds`. */
export type GroupKind = (typeof groupKinds)[number];

/** What makes it possible to sit in a group who is not paid to. Source: docs/methodology.md 4.2. */
export const supportKinds = ["FEE", "TRAVEL", "CHILDCARE", "TRANSLATION"] as const;
/** One of `supportKinds`. */
export type SupportKind = (typeof supportKinds)[number];

/** As what an organisation sits in a group: the backbone is the backbone, whatever else it is, and a community a community. */
export function seatRole(roles: readonly MembershipRole[]): MembershipRole {
  if (roles.includes("BACKBONE")) return "BACKBONE";
  if (roles.includes("COMMUNITY")) return "COMMUNITY";
  return roles.find((role) => role !== "STEERING_COMMITTEE" && role !== "WORKING_GROUP") ?? roles[0] ?? "PARTNER";
}

/** How many hold a seat in a committee by the role of their organisation, and who of them votes. */
export interface Seat {
  readonly role: MembershipRole;
  /** Left out: everybody votes but the backbone. */
  readonly voting?: boolean;
}

/**
 * The share of a committee's voting seats that communities hold; null where nobody votes. The backbone's seats do not vote unless
 * somebody says so. Source: docs/methodology.md 4.2; vector GOV-01.
 */
export function communityShare(seats: readonly Seat[]): { votingSeats: number; communityShare: number | null } {
  const voting = seats.filter((seat) => seat.voting ?? seat.role !== "BACKBONE");
  const community = voting.filter(({ role }) => role === "COMMUNITY").length;
  return { votingSeats: voting.length, communityShare: voting.length === 0 ? null : community / voting.length };
}
