import type { Actor, Assignment } from "../kernel/actor.ts";
import { ScopeRequired, Unauthenticated } from "../kernel/refusal.ts";
import type { TokenScope } from "@keelson/domain/identity/roles";

/** Does the person work for the backbone of this initiative? */
export function worksForBackbone(actor: Actor | null, initiativeId: string): boolean {
  return assignmentsIn(actor, initiativeId).some(isBackbone);
}

/** Does the person act for this membership, in whatever role? */
export function actsFor(actor: Actor | null, initiativeId: string, membershipId: string): boolean {
  return assignmentsIn(actor, initiativeId).some((assignment) => assignment.membershipId === membershipId);
}

export const isBackbone = ({ roles }: Assignment): boolean =>
  roles.includes("BACKBONE_DIRECTOR") || roles.includes("BACKBONE_STAFF");

/** May the person read anything of this initiative? Any role there will do. */
export const mayRead = (actor: Actor | null, initiativeId: string): boolean =>
  assignmentsIn(actor, initiativeId).length > 0;

export const may = {
  /** The backbone admits partners and invites persons; nobody else does yet (docs/methodology.md 3.2). */
  addMembership: worksForBackbone,
  invitePerson: worksForBackbone,
};

/** The person asking, who must be somebody, by a token that carries the scope. */
export function signedIn(actor: Actor | null, scope: TokenScope): Actor {
  if (!actor) throw new Unauthenticated();
  if (!actor.scopes.includes(scope)) throw new ScopeRequired(scope);
  return actor;
}

const assignmentsIn = (actor: Actor | null, initiativeId: string): readonly Assignment[] =>
  actor?.assignments.filter((assignment) => assignment.initiativeId === initiativeId) ?? [];
