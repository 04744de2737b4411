import type { Machine } from "../agenda/machine.ts";
import type { MembershipRole, PersonRole } from "./roles.ts";

/** How far an organisation's membership has come. Source: docs/methodology.md 4.2. */
export const membershipStatuses = ["INVITED", "ACTIVE", "DECLINED", "SUSPENDED", "EXITED"] as const;
/** One of `membershipStatuses`. */
export type MembershipStatus = (typeof membershipStatuses)[number];

/**
 * An organisation is invited, and becomes a member by its own word or not at all; it may be suspended and taken up again, and it leaves or is
 * let go. What was declined or has ended stays so: whoever wants to come back is invited anew. Source: docs/methodology.md 4.2, the drawing.
 */
export const membershipLife: Machine<MembershipStatus> = {
  states: membershipStatuses,
  arrows: {
    INVITED: ["ACTIVE", "DECLINED"],
    ACTIVE: ["SUSPENDED", "EXITED"],
    DECLINED: [],
    SUSPENDED: ["ACTIVE", "EXITED"],
    EXITED: [],
  },
};

/** What a membership is on a day, as ISO dates: one whose last day is over has ended, whoever wrote it down. */
export function statusOn(
  { status, endedOn }: { readonly status: MembershipStatus; readonly endedOn: string | null },
  day: string,
): MembershipStatus {
  const isThere = status === "ACTIVE" || status === "SUSPENDED";
  return isThere && endedOn !== null && endedOn < day ? "EXITED" : status;
}

/** What an organisation says of itself as it joins. Source: docs/methodology.md 4.2. */
export const statementKinds = ["CONTRIBUTION", "LET_GO", "NON_NEGOTIABLES"] as const;
/** One of `statementKinds`. */
export type StatementKind = (typeof statementKinds)[number];

/**
 * Does a person of these roles say yes, no and goodbye for their organisation, and what it brings? Its lead, its community's or its funder's
 * representative; for an organisation that is here in the committee or a group alone, whoever is there for it; for the backbone's own, its
 * director. Nobody who works for the backbone does for another. Source: docs/methodology.md 3.1 and rule 1.
 */
export function speaksForItself(
  roles: readonly PersonRole[],
  membershipRoles: readonly MembershipRole[],
  worksForBackbone: boolean,
): boolean {
  if (membershipRoles.includes("BACKBONE")) return roles.includes("BACKBONE_DIRECTOR");
  if (worksForBackbone) return false;
  if (roles.some((role) => voices.includes(role))) return true;
  return !membershipRoles.some((role) => withVoices.includes(role)) && roles.some((role) => groupRoles.includes(role));
}

const voices: readonly PersonRole[] = ["PARTNER_LEAD", "COMMUNITY_REPRESENTATIVE", "FUNDER_REPRESENTATIVE"];
const withVoices: readonly MembershipRole[] = ["PARTNER", "COMMUNITY", "FUNDER"];
const groupRoles: readonly PersonRole[] = [
  "STEERING_MEMBER",
  "STEERING_CHAIR",
  "WORKING_GROUP_CHAIR",
  "WORKING_GROUP_MEMBER",
];
