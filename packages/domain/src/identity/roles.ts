/** What an organisation may be in an initiative. Source: docs/methodology.md 3.1. */
export const membershipRoles = [
  "BACKBONE",
  "STEERING_COMMITTEE",
  "WORKING_GROUP",
  "PARTNER",
  "FUNDER",
  "COMMUNITY",
] as const;
export type MembershipRole = (typeof membershipRoles)[number];

/** What a person may be for a membership. Source: docs/methodology.md 3.1. */
export const personRoles = [
  "BACKBONE_DIRECTOR",
  "BACKBONE_STAFF",
  "STEERING_MEMBER",
  "STEERING_CHAIR",
  "WORKING_GROUP_CHAIR",
  "WORKING_GROUP_MEMBER",
  "PARTNER_LEAD",
  "PARTNER_REPORTER",
  "PARTNER_REVIEWER",
  "PARTNER_STAFF",
  "FUNDER_REPRESENTATIVE",
  "COMMUNITY_REPRESENTATIVE",
  "CASE_HANDLER",
  "SENSITIVE_CASE_HANDLER",
  "CASE_APPEAL_REVIEWER",
  "EVALUATOR",
] as const;
export type PersonRole = (typeof personRoles)[number];

/** Whoever has one of these reads what people tell, or some of it. Source: docs/methodology.md 4.9.2. */
export const isCaseRole = (role: PersonRole): boolean =>
  role === "CASE_HANDLER" || role === "SENSITIVE_CASE_HANDLER" || role === "CASE_APPEAL_REVIEWER";

const neededMembershipRole: Readonly<Record<PersonRole, MembershipRole | "INDEPENDENT" | null>> = {
  BACKBONE_DIRECTOR: "BACKBONE",
  BACKBONE_STAFF: "BACKBONE",
  STEERING_MEMBER: "STEERING_COMMITTEE",
  STEERING_CHAIR: "STEERING_COMMITTEE",
  WORKING_GROUP_CHAIR: "WORKING_GROUP",
  WORKING_GROUP_MEMBER: "WORKING_GROUP",
  PARTNER_LEAD: "PARTNER",
  PARTNER_REPORTER: "PARTNER",
  PARTNER_REVIEWER: "PARTNER",
  PARTNER_STAFF: "PARTNER",
  FUNDER_REPRESENTATIVE: "FUNDER",
  COMMUNITY_REPRESENTATIVE: "COMMUNITY",
  CASE_HANDLER: "INDEPENDENT",
  SENSITIVE_CASE_HANDLER: "INDEPENDENT",
  CASE_APPEAL_REVIEWER: "INDEPENDENT",
  EVALUATOR: null,
};

/**
 * May a person hold this role for an organisation of these roles? Nobody becomes backbone staff through a partner, or a partner's
 * reporter through the backbone. An evaluator is independent and may come through any. Whoever handles what people complain of may come through any
 * but the backbone and one that only funds: neither reads a case.
 * Source: docs/methodology.md 3.1, 3.2 "Case content", 4.9.2 and rule 1.
 */
export function roleFits(role: PersonRole, roles: readonly MembershipRole[]): boolean {
  const needed = neededMembershipRole[role];
  if (needed === "INDEPENDENT") return !roles.includes("BACKBONE") && roles.some((held) => held !== "FUNDER");
  return needed === null || roles.includes(needed);
}

/**
 * What an API token may be used for, at most: its owner's rights of the moment are intersected with it at every request. CALENDAR stands
 * alone: it opens the owner's calendar, and nothing of the API.
 */
export const tokenScopes = ["READ", "REPORT", "MANAGE", "CALENDAR"] as const;
export type TokenScope = (typeof tokenScopes)[number];
