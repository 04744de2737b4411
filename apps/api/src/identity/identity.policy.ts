import type { Actor, Asker, Assignment } from "../kernel/actor.ts";
import type { NodeId } from "../kernel/node-id.ts";
import { ScopeRequired, Unauthenticated } from "../kernel/refusal.ts";
import { isCaseRole, type PersonRole, type TokenScope } from "@keelson/domain/identity/roles";

/** Does the person work for the backbone of this initiative? */
export function worksForBackbone(actor: Actor | null, initiativeId: string): boolean {
  return assignmentsIn(actor, initiativeId).some(isBackbone);
}

const isBackbone = ({ roles }: Assignment): boolean =>
  roles.includes("BACKBONE_DIRECTOR") || roles.includes("BACKBONE_STAFF");

export const may = {
  /** The backbone admits partners and invites persons; nobody else does yet (docs/methodology.md 3.2). */
  addMembership: worksForBackbone,
  invitePerson: worksForBackbone,
  /** The backbone lets anybody go, and a partner's lead those of its own organisation. */
  removePerson: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    worksForBackbone(actor, initiativeId) || leads(actor, initiativeId, membershipId),
  /** What others see of an organisation's figures is for its own lead to say, and for nobody else. */
  setDataSharingConsent: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    leads(actor, initiativeId, membershipId),
  /** What it said is for the backbone and itself to know. */
  readDataSharingConsent: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    worksForBackbone(actor, initiativeId) ||
    assignmentsIn(actor, initiativeId).some((assignment) => assignment.membershipId === membershipId),
};

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
