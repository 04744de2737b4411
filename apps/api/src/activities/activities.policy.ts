import type { TokenScope } from "@keelson/domain/identity/roles";
import { takesPart, worksForBackbone } from "../identity/identity.policy.ts";
import type { Actor, Assignment } from "../kernel/actor.ts";

const editing: readonly string[] = ["PARTNER_LEAD", "PARTNER_REPORTER", "PARTNER_REVIEWER"];

/**
 * Who may do what with activities and their links: docs/methodology.md 3.2, as docs/decisions/0027 reads it. An activity is its lead
 * organisation's; a working group's chair plans with everybody; the backbone files it under the initiative's words and changes
 * nothing of what it says.
 */
export const may = {
  /** For its own organisation as its lead, or for any partner as a working group's chair: the partner's lead takes it on by planning it. */
  proposeActivity: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    leads(actor, initiativeId, membershipId) || chairs(actor, initiativeId),
  /** What it says of itself: its own people, and a working group's chair. */
  changeActivity: (actor: Actor | null, { initiativeId, membershipId }: OfLead): boolean =>
    edits(actor, initiativeId, membershipId) || chairs(actor, initiativeId),
  /** How many it serves, how that is split, and whether anybody may read of it: nobody but its own people. */
  speakFor: (actor: Actor | null, { initiativeId, membershipId }: OfLead): boolean =>
    edits(actor, initiativeId, membershipId),
  /** How far it has come, and what strengthens it: the person who speaks for its organisation. */
  lead: (actor: Actor | null, { initiativeId, membershipId }: OfLead): boolean =>
    leads(actor, initiativeId, membershipId),
  /** What strengthens what: whoever leads one of the two, and a working group's chair, who says yes for none. */
  proposeReinforcement: (actor: Actor | null, sides: readonly OfLead[]): boolean =>
    sides.some((side) => leads(actor, side.initiativeId, side.membershipId) || chairs(actor, side.initiativeId)),
  /** Under which of the initiative's words it stands: metadata, and the backbone's as well. */
  fileActivity: (actor: Actor | null, activity: OfLead): boolean =>
    may.changeActivity(actor, activity) || worksForBackbone(actor, activity.initiativeId),
  /** The words that all of them use are kept by the backbone and the working groups' chairs. */
  keepTerms: (actor: Actor | null, initiativeId: string): boolean =>
    worksForBackbone(actor, initiativeId) || chairs(actor, initiativeId),
};

/** The scope of a token for it: the backbone's is to manage, everybody else speaks for an organisation or a group. */
export const scopeFor = (actor: Actor | null, initiativeId: string): TokenScope =>
  worksForBackbone(actor, initiativeId) ? "MANAGE" : "REPORT";

/** Everybody with a role in the initiative sees all activities; the public those their leads let it read of. */
export const seesAll = takesPart;

/**
 * Which activities somebody sees, as a where-clause over `a` and what says whether the initiative is visible and whether they take
 * part in it. The public is told of none whose lead organisation is not named to everybody.
 */
export const isVisibleActivity = (seen: string, inside: string): string =>
  `(${seen} and (${inside} or a.is_public and exists (
     select from membership lead where lead.initiative_id = a.initiative_id and lead.id = a.membership_id
       and lead.data_sharing_consent = 'NAMED_PUBLIC')))`;

/** The memberships in whose name somebody may propose activities, as those who speak for them. */
export const ledBy = (actor: Actor | null, initiativeId: string): string[] =>
  actor?.assignments
    .filter((assignment) => assignment.initiativeId === initiativeId)
    .map(({ membershipId }) => membershipId)
    .filter((id) => leads(actor, initiativeId, id)) ?? [];

/** What an organisation answers for. */
export interface OfLead {
  readonly initiativeId: string;
  readonly membershipId: string;
}

const leads = (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
  acts(actor, initiativeId, membershipId, ({ roles }) => roles.includes("PARTNER_LEAD"));

const edits = (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
  acts(actor, initiativeId, membershipId, ({ roles }) => roles.some((role) => editing.includes(role)));

/** Whoever works for the backbone speaks for no partner and chairs no group, whatever else they are. */
function acts(
  actor: Actor | null,
  initiativeId: string,
  membershipId: string,
  as: (assignment: Assignment) => boolean,
): boolean {
  if (worksForBackbone(actor, initiativeId)) return false;
  return (
    actor?.assignments.some(
      (assignment) =>
        assignment.initiativeId === initiativeId &&
        assignment.membershipId === membershipId &&
        assignment.membershipRoles.includes("PARTNER") &&
        as(assignment),
    ) ?? false
  );
}

/** What a chair does concerns others than themselves: a token that may only report does not. */
function chairs(actor: Actor | null, initiativeId: string): boolean {
  if (!actor?.scopes.includes("MANAGE") || worksForBackbone(actor, initiativeId)) return false;
  return actor.assignments.some(
    ({ initiativeId: id, roles, membershipRoles }) =>
      id === initiativeId && membershipRoles.includes("WORKING_GROUP") && roles.includes("WORKING_GROUP_CHAIR"),
  );
}
