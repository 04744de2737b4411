import type { GroupKind } from "@keelson/domain/agenda/governance";
import type { DecisionKind } from "@keelson/domain/agenda/decision-words";
import {
  isBackbones,
  isInCommittee,
  othersIn,
  saysFor,
  steers,
  takesPartThemselves,
  visible,
  visibleAmong,
  worksForBackbone,
} from "../identity/identity.policy.ts";
import type { Actor, Asker, Assignment } from "../kernel/actor.ts";

export const may = {
  /** Whom it is about, and which groups there are, the backbone and the committee write down (docs/methodology.md 3.2, "Initiative settings"). */
  setGroups: (actor: Actor | null, initiativeId: string): boolean =>
    worksForBackbone(actor, initiativeId) || steers(actor, initiativeId),
  /** Who sits in the committee it says itself; the backbone writes that down of other groups, and of the first committee. */
  arrangeSeats: (actor: Actor | null, initiativeId: string, kind: GroupKind, hasCommittee: boolean): boolean =>
    steers(actor, initiativeId) ||
    ((kind !== "STEERING_COMMITTEE" || !hasCommittee) && worksForBackbone(actor, initiativeId)),
  /** The backbone gives itself no vote: the committee alone does (4.2). */
  letBackboneVote: steers,
  /** The backbone edits an initiative's settings (docs/methodology.md 3.2). */
  setPublicPage: worksForBackbone,
  /** The backbone writes the agenda down, and brings it before the partners; what it says is for them to adopt (3.2, and rule 1). */
  draftAgenda: worksForBackbone,
  moveAgenda: worksForBackbone,
  /** An organisation endorses for itself: never the backbone for it. */
  endorse: speaksFor,
  /** The steering committee adopts; the backbone can not. */
  adoptAgenda: steers,
  /** Nor does it appoint itself. */
  chooseBackbone: steers,
  /** Whether an initiative goes to work, pauses or ends, the committee decides. */
  moveInitiative: steers,
  /** Backbone, committee and chairs of working groups ask people what they think, and answer them. */
  consult: (actor: Actor | null, initiativeId: string): boolean =>
    worksForBackbone(actor, initiativeId) || steers(actor, initiativeId) || chairs(actor, initiativeId),
  /** What somebody wrote down they take back, as long as they may write such things down. */
  withdrawTheme: (
    actor: Actor | null,
    { initiativeId, raisedBy }: { readonly initiativeId: string; readonly raisedBy: string | null },
  ): boolean => raisedBy !== null && actor?.personId === raisedBy && may.consult(actor, initiativeId),

  /** The backbone, the committee and the chairs of working groups bring something in, and whoever speaks for an organisation, for it. */
  openProposal: (actor: Actor | null, initiativeId: string, membershipId: string | null): boolean =>
    membershipId === null
      ? worksForBackbone(actor, initiativeId) || steers(actor, initiativeId) || chairs(actor, initiativeId)
      : speaksFor(actor, initiativeId, membershipId),
  /**
   * Until there is a decision-rights matrix the committee alone lets one organisation decide for all, and lays a community's safeguard
   * down: nobody does so for an organisation of their own.
   */
  bendRules: (actor: Actor | null, initiativeId: string, membershipId: string | null): boolean =>
    membershipId === null && steers(actor, initiativeId),
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
  /** The committee replaces any of them; the backbone what it wrote down itself. */
  replaceDecision: (actor: Actor | null, initiativeId: string, kind: DecisionKind, isBackbones: boolean): boolean =>
    steers(actor, initiativeId) || (isBackbones && may.recordDecision(actor, initiativeId, kind)),
  /** Puts words that they read into another language: whoever comments on what all that is about (docs/decisions/0031). */
  translate: (actor: Actor | null, initiativeId: string): boolean => saysFor(actor, initiativeId).length > 0,
};

const chairs = (actor: Actor | null, initiativeId: string): boolean =>
  othersIn(actor, initiativeId).some(
    ({ roles, membershipRoles }) => membershipRoles.includes("WORKING_GROUP") && roles.includes("WORKING_GROUP_CHAIR"),
  );

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
  if (isBackbones(assignment)) return false;
  if (membershipRoles.includes("PARTNER") && roles.includes("PARTNER_LEAD")) return true;
  if (membershipRoles.includes("COMMUNITY") && roles.includes("COMMUNITY_REPRESENTATIVE")) return true;
  return !membershipRoles.includes("PARTNER") && !membershipRoles.includes("COMMUNITY") && isInCommittee(assignment);
}

/** The initiatives somebody may see: those in which they have a role, and of the public those that publish. */
export const visibleInitiatives = visible;

/** Who sits where and whom it is about is for those who take part as themselves; what support somebody gets, for few. */
export const readsGroups = takesPartThemselves;
export const readsSupport = (actor: Actor | null, initiativeId: string): boolean =>
  actor?.reportLinkId === null && (worksForBackbone(actor, initiativeId) || steers(actor, initiativeId));

/** By which decision the backbone was chosen is told to the initiative's own people: no decision is marked public yet. */
export const seesDecision = takesPartThemselves;

/**
 * Whoever takes part reads every version of the agenda, from the first draft on; the public reads those that were adopted
 * (docs/methodology.md 3.2). As a where-clause over `v` and its two parameters.
 */
export const visibleVersions = (asker: Asker, rows: readonly { readonly initiativeId: string }[]) => {
  const seen = visibleAmong(asker, rows);
  return { seen, inside: seen.filter((id) => takesPartThemselves(asker.actor, id)) };
};
export const isVisibleVersion = (seen: string, inside: string): string =>
  `(v.initiative_id = any (${seen}::uuid[]) and (v.adopted_on is not null or v.initiative_id = any (${inside}::uuid[])))`;

/** Whoever takes part reads every proposal and decision; the public those that are marked so. */
export const visibleDecisions = visibleVersions;
export const isVisibleDecision = (alias: string, seen: string, inside: string): string =>
  `(${alias}.initiative_id = any (${seen}::uuid[]) and (${alias}.visibility = 'PUBLIC' or ${alias}.initiative_id = any (${inside}::uuid[])))`;
