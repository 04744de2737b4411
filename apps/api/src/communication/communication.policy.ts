import { takesPart } from "../identity/identity.policy.ts";
import type { Actor, Assignment } from "../kernel/actor.ts";
import type { PersonRole, TokenScope } from "@keelson/domain/identity/roles";

// docs/methodology.md 3.2, row "Meetings, decisions, actions"; what it leaves open is docs/decisions/0028

const convening: readonly PersonRole[] = [
  "BACKBONE_DIRECTOR",
  "BACKBONE_STAFF",
  "STEERING_MEMBER",
  "STEERING_CHAIR",
  "WORKING_GROUP_CHAIR",
];
const reporting: readonly PersonRole[] = ["PARTNER_LEAD", "PARTNER_REPORTER", "PARTNER_REVIEWER"];
const speaking: readonly PersonRole[] = ["PARTNER_LEAD", "COMMUNITY_REPRESENTATIVE"];

/** Runs the meetings: the backbone, the steering committee, whoever chairs a working group. */
export const convenes = (actor: Actor | null, initiativeId: string): boolean =>
  own(actor, initiativeId).some(({ roles }) => roles.some((role) => convening.includes(role)));

/** Adds and changes an organisation's own actions: its lead, or who represents a community. */
const speaksFor = (actor: Actor | null, initiativeId: string, id: string): boolean =>
  own(actor, initiativeId).some(
    ({ membershipId, roles }) => membershipId === id && roles.some((role) => speaking.includes(role)),
  );

/** An action, as far as rights go. */
interface Action {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly personId: string;
}

export const may = {
  runMeetings: convenes,
  addActionItem: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    convenes(actor, initiativeId) || speaksFor(actor, initiativeId, membershipId),
  changeActionItem: (actor: Actor | null, { initiativeId, membershipId }: Action): boolean =>
    may.addActionItem(actor, initiativeId, membershipId),
  /** Whoever may change it, and its owner. */
  moveActionItem: (actor: Actor | null, item: Action): boolean =>
    may.changeActionItem(actor, item) ||
    (actor?.personId === item.personId && actsFor(actor, item.initiativeId, item.membershipId)),
};

/** A touchpoint is the word of the organisation itself. */
export const actsFor = (actor: Actor | null, initiativeId: string, id: string): boolean =>
  own(actor, initiativeId).some(({ membershipId }) => membershipId === id);

/** Whoever may add an action at all. */
export const addsActions = (actor: Actor | null, initiativeId: string): boolean =>
  convenes(actor, initiativeId) || speaksFrom(actor, initiativeId).length > 0;

/** The organisations whose people somebody gives actions to, where they do not run the meetings. */
export const speaksFrom = (actor: Actor | null, initiativeId: string): string[] =>
  own(actor, initiativeId)
    .map(({ membershipId }) => membershipId)
    .filter((id) => speaksFor(actor, initiativeId, id));

/** Reads every meeting and action of an initiative: whoever takes part in it, but for funders, who read what they are invited to. */
export const joins = (actor: Actor | null, initiativeId: string): boolean =>
  own(actor, initiativeId).some(({ roles }) => roles.some((role) => role !== "FUNDER_REPRESENTATIVE"));

/** The memberships somebody is invited by. */
export const attends = (actor: Actor | null): string[] =>
  actor?.reportLinkId === null ? [...new Set(actor.assignments.map(({ membershipId }) => membershipId))] : [];

/** The partners that somebody reports for: when it is due stands in their calendar. */
export const reportsFor = (actor: Actor | null): string[] =>
  actor?.reportLinkId === null
    ? actor.assignments
        .filter(({ roles }) => roles.some((role) => reporting.includes(role)))
        .map(({ membershipId }) => membershipId)
    : [];

/** What is for whoever takes part, of whatever kind. */
export const sees = (actor: Actor | null, initiativeId: string): boolean =>
  actor?.reportLinkId === null && takesPart(actor, initiativeId);

/** Those who run meetings do it by a token that manages, where they are of the backbone; everybody else by one that reports. */
export const scopeFor = (actor: Actor | null, initiativeId: string): TokenScope =>
  own(actor, initiativeId).some(({ roles }) => roles.some((role) => role.startsWith("BACKBONE_")))
    ? "MANAGE"
    : "REPORT";

// a link for one report opens nothing of it
const own = (actor: Actor | null, initiativeId: string): readonly Assignment[] =>
  actor?.reportLinkId === null
    ? actor.assignments.filter((assignment) => assignment.initiativeId === initiativeId)
    : [];
