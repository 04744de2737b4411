import type { PersonRole } from "@keelson/domain/identity/roles";
import { GraphQLError } from "graphql";
import type { Actor, Assignment } from "../kernel/actor.ts";
import { NotFound } from "../kernel/refusal.ts";

/** What somebody may read of an initiative's cases, as a where-clause knows it. */
export interface CaseRights {
  /** Every case: what is SENSITIVE, and what nobody has triaged yet. */
  readonly safeguards: boolean;
  /** Those that were triaged and are not SENSITIVE. */
  readonly handles: boolean;
  /** Of those, the ones that are or were appealed against. */
  readonly appeals: boolean;
  /** They are somebody for the backbone: what is about it is not theirs. */
  readonly hosts: boolean;
  /** The memberships they are somebody for: what is about these is not theirs. */
  readonly belongs: readonly string[];
}

/**
 * Who reads what was told is who was named for it in that initiative, through whichever organisation, and nobody else: not the backbone, not an
 * administrator, no funder (docs/methodology.md 3.2, Case content). Nobody reads what is about their own organisation.
 */
export function caseRights(actor: Actor | null, initiativeId: string): CaseRights {
  const assignments = actor?.assignments.filter((assignment) => assignment.initiativeId === initiativeId) ?? [];
  return {
    safeguards: assignments.some(isA("SENSITIVE_CASE_HANDLER")),
    handles: assignments.some(isA("CASE_HANDLER")),
    appeals: assignments.some(isA("CASE_APPEAL_REVIEWER")),
    hosts: assignments.some(({ membershipRoles }) => membershipRoles.includes("BACKBONE")),
    belongs: assignments.map(({ membershipId }) => membershipId),
  };
}

const isA =
  (role: PersonRole) =>
  ({ roles }: Assignment): boolean =>
    roles.includes(role);

/** Has somebody anything to do with the cases of an initiative? */
export const mayHandle = (actor: Actor | null, initiativeId: string): boolean => {
  const { safeguards, handles, appeals } = caseRights(actor, initiativeId);
  return safeguards || handles || appeals;
};

/** The cases `c` that somebody with the rights of `asked` reads: lists, loaders and locks ask it alike. */
export const isReadableCase = `(asked.safeguards or c.severity in ('ROUTINE', 'SERIOUS')
    and (asked.handles or asked.appeals and c.appealed_on is not null))
  and not coalesce(c.about_membership_id = any ((select asked.belongs::uuid[])::uuid[]), false)
  and not (c.about_backbone and asked.hosts)`;

/**
 * Only nobody tells something, or comes to what they told by its receipt: with a token or a session it would be known who they are, to the log and to
 * whoever reads it. Source: docs/decisions/0025.
 */
export function nameless(actor: Actor | null): void {
  if (actor) throw new Named();
}

class Named extends GraphQLError {
  constructor() {
    const { message, extensions } = new NotFound("case");
    super(`${message} Without a token and a session, for with one it would be known who you are.`, { extensions });
  }
}
