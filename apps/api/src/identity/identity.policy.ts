import type { Actor, Asker, Assignment } from "../kernel/actor.ts";
import type { NodeId } from "../kernel/node-id.ts";
import { ScopeRequired, Unauthenticated } from "../kernel/refusal.ts";
import { speaksForItself } from "@keelson/domain/identity/membership-life";
import { isCaseRole, type MembershipRole, type PersonRole, type TokenScope } from "@keelson/domain/identity/roles";

/** Does the person work for the backbone of this initiative? */
export function worksForBackbone(actor: Actor | null, initiativeId: string): boolean {
  return assignmentsIn(actor, initiativeId).some(isBackbone);
}

/** What somebody is for an organisation, and what that is here. */
type Part = Pick<Assignment, "roles" | "membershipRoles">;

const isBackbone = ({ roles }: Part): boolean =>
  roles.includes("BACKBONE_DIRECTOR") || roles.includes("BACKBONE_STAFF");

export const may = {
  /** The backbone admits partners and invites persons; nobody else does yet (docs/methodology.md 3.2). */
  addMembership: worksForBackbone,
  invitePerson: worksForBackbone,
  /** The backbone lets anybody go, and a partner's lead those of its own organisation. */
  removePerson: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    worksForBackbone(actor, initiativeId) || leads(actor, initiativeId, membershipId),
  /** Who is in the committee that limits the backbone is let go by their own organisation and by its chair. */
  removeFromCommittee: (actor: Actor | null, node: NodeId): boolean =>
    leads(actor, node.initiativeId, node.id) || speaksForIts(actor, node) || chairsCommittee(actor, node.initiativeId),
  /** The steering committee takes in whom the backbone invited (docs/methodology.md 3.2). */
  admitMembership: steers,
  /**
   * The committee suspends, takes up again and ends; as long as there is none the backbone does, and never its own. An organisation leaves by
   * its own word.
   */
  moveMembership: (actor: Actor | null, { initiativeId, roles }: Moved, hasCommittee: boolean): boolean =>
    steers(actor, initiativeId) ||
    (!hasCommittee && !roles.includes("BACKBONE") && worksForBackbone(actor, initiativeId)),
  leave: speaksForIts,
  /** What an organisation brings, lets go of and does not give up is for its own people to say. */
  setStatements: speaksForIts,
  /** What others see of an organisation's figures is for its own lead to say, and for nobody else. */
  setDataSharingConsent: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    leads(actor, initiativeId, membershipId),
  /** What it said is for the backbone and itself to know. */
  readDataSharingConsent: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    worksForBackbone(actor, initiativeId) ||
    assignmentsIn(actor, initiativeId).some((assignment) => assignment.membershipId === membershipId),
};

interface Moved extends NodeId {
  readonly roles: readonly MembershipRole[];
}

/** Does the person say yes, no and goodbye for this organisation, as themselves? */
function speaksForIts(actor: Actor | null, { initiativeId, id }: NodeId): boolean {
  return (
    actor?.reportLinkId === null &&
    assignmentsIn(actor, initiativeId).some(
      ({ membershipId, roles, membershipRoles }) =>
        membershipId === id && speaksForItself(roles, membershipRoles, worksForBackbone(actor, initiativeId)),
    )
  );
}

/** Is the person in the steering committee, and not of the backbone? */
export function steers(actor: Actor | null, initiativeId: string): boolean {
  return othersIn(actor, initiativeId).some(isInCommittee);
}

/** Does the person chair the steering committee, and not work for the backbone? */
const chairsCommittee = (actor: Actor | null, initiativeId: string): boolean =>
  othersIn(actor, initiativeId).some((each) => isInCommittee(each) && each.roles.includes("STEERING_CHAIR"));

/** The backbone's own organisation has no seat that votes, whatever else it is (docs/methodology.md 4.2). */
export const isBackbones = ({ membershipRoles }: Part): boolean => membershipRoles.includes("BACKBONE");

export const isInCommittee = (assignment: Part): boolean => {
  const { roles, membershipRoles } = assignment;
  if (isBackbones(assignment) || !membershipRoles.includes("STEERING_COMMITTEE")) return false;
  return roles.includes("STEERING_MEMBER") || roles.includes("STEERING_CHAIR");
};

/** What somebody does here as themselves, and not for the backbone. */
export const othersIn = (actor: Actor | null, initiativeId: string): readonly Assignment[] =>
  actor === null || actor.reportLinkId !== null || worksForBackbone(actor, initiativeId)
    ? []
    : actor.assignments.filter((assignment) => assignment.initiativeId === initiativeId);

/** What partners say of themselves is read by whoever takes part as themselves, but for those who only fund; and one's own by oneself. */
export const readsStatements = (actor: Actor | null, initiativeId: string): boolean =>
  actor?.reportLinkId === null &&
  assignmentsIn(actor, initiativeId).some(({ roles }) => roles.some((role) => role !== "FUNDER_REPRESENTATIVE"));
export const isOwnMembership = (actor: Actor | null, { initiativeId, id }: NodeId): boolean =>
  actor?.reportLinkId === null && assignmentsIn(actor, initiativeId).some(({ membershipId }) => membershipId === id);

/** Why an organisation was suspended, refused or let go is for its own people, the committee and the backbone to know. */
export const readsReason = (actor: Actor | null, membership: NodeId): boolean =>
  takesPartThemselves(actor, membership.initiativeId) &&
  (worksForBackbone(actor, membership.initiativeId) ||
    steers(actor, membership.initiativeId) ||
    isOwnMembership(actor, membership));

/** Somebody who acts for an organisation, and whether anybody is at work in the steering committee there. */
interface Acting {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly roles: readonly PersonRole[];
  readonly hasCommittee: boolean;
}

/**
 * May this person be let go by whoever asks? Of a committee at work by their own organisation and its chair, else by the backbone or their lead
 * (docs/decisions/0029). Those who lead bring a token that manages, others one that reports.
 */
export function mayLetGo(actor: Actor | null, { initiativeId, membershipId, roles, hasCommittee }: Acting): boolean {
  if (actor?.reportLinkId !== null || !actor.scopes.includes(scopeToLetGo(actor, initiativeId))) return false;
  const mayAny = may.removePerson(actor, initiativeId, membershipId);
  const isSteering = roles.some((role) => role === "STEERING_MEMBER" || role === "STEERING_CHAIR");
  return isSteering && (hasCommittee || !mayAny)
    ? may.removeFromCommittee(actor, { initiativeId, id: membershipId })
    : mayAny;
}

/** By what token somebody lets others go. */
export const scopeToLetGo = (actor: Actor | null, initiativeId: string): TokenScope =>
  worksForBackbone(actor, initiativeId) || steers(actor, initiativeId) ? "MANAGE" : "REPORT";

/** Who acts for an organisation, and when they were last here, is for the backbone and for the partner's own people. */
export const seesPeople = (actor: Actor | null, { initiativeId, id }: NodeId): boolean =>
  actor?.reportLinkId === null &&
  (worksForBackbone(actor, initiativeId) ||
    assignmentsIn(actor, initiativeId).some(
      ({ membershipId, roles }) => membershipId === id && roles.some((role) => role.startsWith("PARTNER_")),
    ));

const leads = (actor: Actor | null, initiativeId: string, id: string): boolean =>
  assignmentsIn(actor, initiativeId).some(
    ({ membershipId, roles }) => membershipId === id && roles.includes("PARTNER_LEAD"),
  );

/** Has the person a role in this initiative? What is for its own people alone asks this. */
export const takesPart = (actor: Actor | null, initiativeId: string): boolean =>
  assignmentsIn(actor, initiativeId).length > 0;

/** Have they one as themselves? A link for one report reads nothing of what partners plan, propose, say and decide (docs/decisions/0023). */
export const takesPartThemselves = (actor: Actor | null, initiativeId: string): boolean =>
  actor?.reportLinkId === null && takesPart(actor, initiativeId);

/** What somebody is in an initiative as themselves: a link for one report opens nothing of it. */
export const ownIn = (actor: Actor | null, initiativeId: string): readonly Assignment[] =>
  actor?.reportLinkId === null ? assignmentsIn(actor, initiativeId) : [];

/** By which somebody runs the meetings: of the backbone, the steering committee, or the chair of a working group. */
export const conveningRoles: readonly PersonRole[] = [
  "BACKBONE_DIRECTOR",
  "BACKBONE_STAFF",
  "STEERING_MEMBER",
  "STEERING_CHAIR",
  "WORKING_GROUP_CHAIR",
];
export const speakingRoles: readonly PersonRole[] = ["PARTNER_LEAD", "COMMUNITY_REPRESENTATIVE"];

/**
 * The organisations in whose name somebody comments and translates: those they speak for, and whoever runs the meetings the one they do
 * that for (docs/methodology.md 3.2, "comment" of the agenda's row; docs/decisions/0031). Whoever works for the backbone speaks for
 * nobody else. Everybody else who takes part reads.
 */
export const saysFor = (actor: Actor | null, initiativeId: string): string[] =>
  namesOf(actor, initiativeId, [...conveningRoles, ...speakingRoles]);

/** Of the organisations somebody acts for, those for which they have one of these roles; for the backbone's people, the backbone alone. */
export function namesOf(actor: Actor | null, initiativeId: string, wanted: readonly PersonRole[]): string[] {
  const here = ownIn(actor, initiativeId);
  const backbone = here.filter(isBackbone);
  const theirs =
    backbone.length > 0 ? backbone : here.filter(({ roles }) => roles.some((role) => wanted.includes(role)));
  return [...new Set(theirs.map(({ membershipId }) => membershipId))];
}

/**
 * The initiatives whose agenda, definitions and released figures somebody reads: those in which they have a role, and of the public
 * those that publish. Lists and loaders ask it alike, so that no row may be reached by id or by field that may not be listed.
 */
export const visible = ({ actor, published }: Asker): readonly string[] =>
  actor ? [...new Set(actor.assignments.map(({ initiativeId }) => initiativeId))] : published;

/** Those of them that these rows are of: the where-clause of a batch. */
export function visibleAmong(asker: Asker, rows: readonly { readonly initiativeId: string }[]): string[] {
  const asked = new Set(rows.map(({ initiativeId }) => initiativeId));
  return visible(asker).filter((id) => asked.has(id));
}

/**
 * Which of an initiative's organisations somebody is told of, as a where-clause over `m` and what says whether the initiative is
 * visible and whether they take part in it: all of them, or those that consented to be named to everybody.
 */
export const isVisibleMembership = (seen: string, inside: string): string =>
  `(${seen} and (${inside} or m.data_sharing_consent = 'NAMED_PUBLIC'))`;

/**
 * Do these roles put one person on both sides of a check? Whoever works for the backbone accepts what partners report, so they
 * report for none of them (docs/methodology.md 0.1 and 3.1).
 */
export function isOnBothSides(roles: readonly PersonRole[]): boolean {
  return roles.some((role) => role.startsWith("BACKBONE_")) && roles.some((role) => role.startsWith("PARTNER_"));
}

/**
 * Would one person be in the committee and work for the backbone that it limits? They would count in it no longer, and inviting them
 * would dissolve it (docs/methodology.md 3.1, docs/decisions/0029).
 */
export const limitsItself = (parts: readonly Part[]): boolean => parts.some(isBackbone) && parts.some(isInCommittee);

/**
 * Would these roles let one person coordinate and read what people tell? Whoever tells it was promised that nobody does both, and most of it is about how
 * things are coordinated (docs/methodology.md 4.9.2, docs/decisions/0025).
 */
export function readsAndCoordinates(roles: readonly PersonRole[]): boolean {
  return roles.some((role) => role.startsWith("BACKBONE_")) && roles.some(isCaseRole);
}

/** The person asking, who must be somebody, by a token that carries the scope. */
export function signedIn(actor: Actor | null, scope: TokenScope): Actor {
  if (!actor) throw new Unauthenticated();
  if (!actor.scopes.includes(scope)) throw new ScopeRequired(scope);
  return actor;
}

/**
 * Whoever asks as themselves, by a session or a token that may write: what is a person's own, such as their name and their tokens, a
 * link for one report does not open (docs/decisions/0023).
 */
export function themselves(actor: Actor | null): Actor {
  if (!actor) throw new Unauthenticated();
  if (actor.reportLinkId !== null)
    throw new Unauthenticated("This link is for one report. Sign in for everything else.");
  return actor;
}

const assignmentsIn = (actor: Actor | null, initiativeId: string): readonly Assignment[] =>
  actor?.assignments.filter((assignment) => assignment.initiativeId === initiativeId) ?? [];
