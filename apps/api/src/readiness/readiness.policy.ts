import type { TokenScope } from "@keelson/domain/identity/roles";
import type { AssessmentState } from "@keelson/domain/readiness/assessment-life";
import { voicesOf } from "../agenda/agenda.policy.ts";
import { convenes } from "../communication/communication.policy.ts";
import { steers, takesPartThemselves, worksForBackbone } from "../identity/identity.policy.ts";
import type { Actor, Asker } from "../kernel/actor.ts";

// docs/methodology.md 3.2, rows "Initiative settings" and "Readiness …"; what it leaves open is docs/decisions/0033 and 0034

/** The backbone prepares, and the steering committee decides: either writes a screen down, and leads through a round. */
const prepares = (actor: Actor | null, initiativeId: string): boolean =>
  worksForBackbone(actor, initiativeId) || steers(actor, initiativeId);

export const may = {
  screenInitiative: prepares,
  /** Whoever writes screens down, and the organisation that sees to it. */
  meetCondition: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    prepares(actor, initiativeId) || speaksFor(actor, initiativeId, membershipId),

  planAssessment: prepares,
  /** What is asked besides the bank is for whoever prepares rounds, as is translating it and asking it no more. */
  addStatement: prepares,
  moveAssessment: prepares,
  /** What was answered, and nothing was decided by, the committee alone puts away: the backbone does not bury what it would rather not hear. */
  putAway: (actor: Actor | null, initiativeId: string, state: AssessmentState): boolean =>
    state === "CLOSED" || state === "DISCUSSED" ? steers(actor, initiativeId) : prepares(actor, initiativeId),
  discussAssessment: prepares,
  /** People answer for the organisation they are here for, each for themselves; those of one that is suspended have no voice. */
  answer: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    ownMemberships(actor, initiativeId).includes(membershipId) &&
    actor?.assignments.some((each) => each.membershipId === membershipId && !each.isSuspended) === true,
  /** What others see of an organisation is its own to say. */
  shareScore: speaksFor,
  /** What is talked about in a meeting is for whoever runs them. */
  putOnAgenda: convenes,
  /** What the backbone does is looked at when it or the committee asks; who rates is everybody that takes part, and nobody's to choose. */
  openBackboneReview: prepares,
  closeBackboneReview: prepares,
  /** What the backbone works on, and where its time goes, it says itself. */
  planBackboneWork: worksForBackbone,
  sayBackboneFunding: prepares,
  /** Another phase is the committee's to decide: the backbone can not. */
  decidePhase: steers,
};

function speaksFor(actor: Actor | null, initiativeId: string, membershipId: string): boolean {
  return voicesOf(actor, initiativeId).includes(membershipId);
}

/**
 * The organisations somebody is here for, as themselves: whose scores they read, and for which they answer. Whoever works for the backbone is
 * here for it alone, for they could make themselves anybody's; and nobody by being an evaluator, to whom no organisation's own is shown.
 */
export const ownMemberships = (actor: Actor | null, initiativeId: string): readonly string[] =>
  actor === null || actor.reportLinkId !== null
    ? []
    : actor.assignments
        .filter((each) => each.initiativeId === initiativeId && each.roles.some((role) => role !== "EVALUATOR"))
        .filter(({ membershipRoles }) => membershipRoles.includes("BACKBONE") || !worksForBackbone(actor, initiativeId))
        .map(({ membershipId }) => membershipId);

/** Readiness is for whoever takes part, as themselves: of it nothing is public, and a link for one report reads none of it. */
export const sees = takesPartThemselves;

/** Of these initiatives, those whose readiness somebody reads: the where-clause of a batch. */
export const seenAmong = ({ actor }: Asker, rows: readonly { readonly initiativeId: string }[]): string[] => [
  ...new Set(rows.map(({ initiativeId }) => initiativeId).filter((id) => sees(actor, id))),
];

/**
 * How many of an organisation have answered is for whoever prepares: with it, a score could be told by its denominator. The committee's
 * people come by a token that manages, for the database knows them by that.
 */
export const countedAmong = ({ actor }: Asker, rows: readonly { readonly initiativeId: string }[]): string[] => {
  const counts = (id: string) =>
    worksForBackbone(actor, id) || (steers(actor, id) && (actor?.scopes.includes("MANAGE") ?? false));
  return [...new Set(rows.map(({ initiativeId }) => initiativeId).filter((id) => sees(actor, id) && counts(id)))];
};

/** What is prepared, and decided, is by a token that manages; what an organisation says of its own, by one that reports. */
export const scopeFor = (actor: Actor | null, initiativeId: string): TokenScope =>
  prepares(actor, initiativeId) ? "MANAGE" : "REPORT";
