import type { DecisionKind } from "@keelson/domain/agenda/decision-words";
import { takesPart, visible, visibleAmong, worksForBackbone } from "../identity/identity.policy.ts";
import type { Actor, Asker, Assignment } from "../kernel/actor.ts";

export const may = {
  /** The backbone edits an initiative's settings (docs/methodology.md 3.2). */
  setPublicPage: worksForBackbone,
  /** The backbone writes the agenda down, and brings it before the partners; what it says is for them to adopt (3.2, and rule 1). */
  draftAgenda: worksForBackbone,
  moveAgenda: worksForBackbone,

  /** The backbone, the committee and the chairs of working groups bring something in, and whoever speaks for an organisation, for it. */
  openProposal: (actor: Actor | null, initiativeId: string, membershipId: string | null): boolean =>
    membershipId === null
      ? worksForBackbone(actor, initiativeId) || steers(actor, initiativeId) || chairs(actor, initiativeId)
      : speaksFor(actor, initiativeId, membershipId),
  /** An organisation says itself where it stands: nobody of the backbone does for it, and nobody but those who speak for it. */
  respond: speaksFor,
  /** What came of it is counted, by whoever looks first; what was delegated is for its holder to say. */
  resolve: (actor: Actor | null, initiativeId: string, holderId: string | null): boolean =>
    holderId === null
      ? worksForBackbone(actor, initiativeId) || steers(actor, initiativeId)
      : speaksFor(actor, initiativeId, holderId),
  /** The backbone writes down what was decided elsewhere; what binds the initiative, the committee alone decides. */
  recordDecision: (actor: Actor | null, initiativeId: string, kind: DecisionKind): boolean =>
    steers(actor, initiativeId) || (kind === "OTHER" && worksForBackbone(actor, initiativeId)),
};

/** Is the person in the steering committee, and not of the backbone? */
export function steers(actor: Actor | null, initiativeId: string): boolean {
  return othersIn(actor, initiativeId).some(isInCommittee);
}

const chairs = (actor: Actor | null, initiativeId: string): boolean =>
  othersIn(actor, initiativeId).some(
    ({ roles, membershipRoles }) => membershipRoles.includes("WORKING_GROUP") && roles.includes("WORKING_GROUP_CHAIR"),
  );

const isInCommittee = ({ roles, membershipRoles }: Assignment): boolean =>
  membershipRoles.includes("STEERING_COMMITTEE") &&
  (roles.includes("STEERING_MEMBER") || roles.includes("STEERING_CHAIR"));

/**
 * Is the person the voice of this organisation: a partner's lead, or a community's representative? Whoever is in the committee for an
 * organisation that is nothing else here speaks for it. Nobody who works for the backbone speaks for anybody else (rule 1).
 */
export function speaksFor(actor: Actor | null, initiativeId: string, membershipId: string): boolean {
  return othersIn(actor, initiativeId).some(
    (assignment) => assignment.membershipId === membershipId && isVoice(assignment),
  );
}

/** The organisations of an initiative that the person speaks for. */
export const voicesOf = (actor: Actor | null, initiativeId: string): readonly string[] =>
  othersIn(actor, initiativeId)
    .filter(isVoice)
    .map(({ membershipId }) => membershipId);

function isVoice(assignment: Assignment): boolean {
  const { roles, membershipRoles } = assignment;
  if (membershipRoles.includes("PARTNER") && roles.includes("PARTNER_LEAD")) return true;
  if (membershipRoles.includes("COMMUNITY") && roles.includes("COMMUNITY_REPRESENTATIVE")) return true;
  return !membershipRoles.includes("PARTNER") && !membershipRoles.includes("COMMUNITY") && isInCommittee(assignment);
}

/** What somebody does here as themselves, and not for the backbone. */
const othersIn = (actor: Actor | null, initiativeId: string): readonly Assignment[] =>
  actor === null || actor.reportLinkId !== null || worksForBackbone(actor, initiativeId)
    ? []
    : actor.assignments.filter((assignment) => assignment.initiativeId === initiativeId);

/** The initiatives somebody may see: those in which they have a role, and of the public those that publish. */
export const visibleInitiatives = visible;

/** By which decision the backbone was chosen is told to the initiative's own people: no decision is marked public yet. */
export const seesDecision = takesPart;

/**
 * Whoever takes part reads every version of the agenda, from the first draft on; the public reads those that were adopted
 * (docs/methodology.md 3.2). As a where-clause over `v` and its two parameters.
 */
export const visibleVersions = (asker: Asker, rows: readonly { readonly initiativeId: string }[]) => {
  const seen = visibleAmong(asker, rows);
  return { seen, inside: seen.filter((id) => takesPart(asker.actor, id)) };
};
export const isVisibleVersion = (seen: string, inside: string): string =>
  `(v.initiative_id = any (${seen}::uuid[]) and (v.adopted_on is not null or v.initiative_id = any (${inside}::uuid[])))`;

/** Whoever takes part reads every proposal and decision; the public those that are marked so. */
export const visibleDecisions = visibleVersions;
export const isVisibleDecision = (alias: string, seen: string, inside: string): string =>
  `(${alias}.initiative_id = any (${seen}::uuid[]) and (${alias}.visibility = 'PUBLIC' or ${alias}.initiative_id = any (${inside}::uuid[])))`;
