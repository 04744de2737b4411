import type { PersonRole } from "@keelson/domain/identity/roles";
import type { Actor, Assignment } from "../kernel/actor.ts";
import { nobody, type LocalContext } from "../kernel/local-context.ts";

// said here once more, and not read from the policies: each of the two holds while the other is broken
const backboneRoles: readonly PersonRole[] = ["BACKBONE_DIRECTOR", "BACKBONE_STAFF"];
const reportingRoles: readonly PersonRole[] = ["PARTNER_LEAD", "PARTNER_REPORTER", "PARTNER_REVIEWER"];
const conveningRoles: readonly PersonRole[] = ["STEERING_MEMBER", "STEERING_CHAIR", "WORKING_GROUP_CHAIR"];
const speakingRoles: readonly PersonRole[] = ["PARTNER_LEAD", "COMMUNITY_REPRESENTATIVE"];
const steeringRoles: readonly PersonRole[] = ["STEERING_MEMBER", "STEERING_CHAIR"];
const partnerRoles: readonly PersonRole[] = [...reportingRoles, "PARTNER_STAFF"];

/**
 * The lists that row-level security reads: the second hold on every right. Any token may read what its owner may; only one with
 * REPORT or MANAGE opens the lists for writing. Who works for an initiative's backbone reports nothing there, whatever else they
 * are. What is a person's own is closed to whoever comes by a link for one report.
 */
export function localContextOf(actor: Actor | null): LocalContext {
  if (!actor) return { ...nobody, published: true };
  const { assignments, scopes } = actor;
  const self = actor.reportLinkId === null ? actor.personId : null;
  const backbone = initiativesOf(assignments.filter(isIn(backboneRoles)));
  const reports = assignments
    .filter(isIn(reportingRoles))
    .filter(
      ({ initiativeId, membershipRoles }) => membershipRoles.includes("PARTNER") && !backbone.includes(initiativeId),
    );
  // nobody who works for the backbone speaks for anybody else
  const others = self === null ? [] : assignments.filter(({ initiativeId }) => !backbone.includes(initiativeId));
  // nor does its organisation, whatever else that is
  const seated = others.filter(({ membershipRoles }) => !membershipRoles.includes("BACKBONE"));
  const deciding = scopes.includes("MANAGE") ? others : [];
  const mayReport = scopes.includes("REPORT");
  return {
    ...nobody,
    actor: actor.personId,
    self,
    audience: initiativesOf(assignments),
    backbone,
    memberships: membershipsOf(assignments.filter(isIn(partnerRoles))),
    manages: scopes.includes("MANAGE") ? backbone : [],
    reports: mayReport ? membershipsOf(reports) : [],
    contributes: mayReport ? initiativesOf(reports) : [],
    joins:
      self === null
        ? []
        : initiativesOf(assignments.filter(({ roles }) => roles.some((role) => role !== "FUNDER_REPRESENTATIVE"))),
    attends: self === null ? [] : membershipsOf(assignments),
    convenes: self === null ? [] : convenes(assignments, backbone, scopes),
    speaks: mayReport && self !== null ? membershipsOf(assignments.filter(isIn(speakingRoles))) : [],
    says: self === null ? [] : says(assignments, backbone, scopes),
    acts: mayReport && self !== null ? membershipsOf(assignments.filter(({ isSuspended }) => !isSuspended)) : [],
    owns: self === null ? [] : membershipsOf(owned(assignments, backbone)),
    voices: mayReport ? membershipsOf(seated.filter(speaks)) : [],
    steers: initiativesOf(
      deciding
        .filter((assignment) => seated.includes(assignment))
        .filter(isIn(steeringRoles))
        .filter(({ membershipRoles }) => membershipRoles.includes("STEERING_COMMITTEE")),
    ),
    chairs: initiativesOf(
      deciding
        .filter(isIn(["WORKING_GROUP_CHAIR"]))
        .filter(({ membershipRoles }) => membershipRoles.includes("WORKING_GROUP")),
    ),
    leads: mayReport && self !== null ? membershipsOf(reports.filter(isIn(["PARTNER_LEAD"]))) : [],
    safeguards: initiativesOf(assignments.filter(isIn(["SENSITIVE_CASE_HANDLER"]))),
    handles: initiativesOf(assignments.filter(isIn(["CASE_HANDLER"]))),
    appeals: initiativesOf(assignments.filter(isIn(["CASE_APPEAL_REVIEWER"]))),
    belongs: membershipsOf(assignments),
    hosts: initiativesOf(assignments.filter(({ membershipRoles }) => membershipRoles.includes("BACKBONE"))),
  };
}

/** The backbone runs meetings by a token that manages; the steering committee and chairs of working groups by one that reports. */
const convenes = (
  assignments: readonly Assignment[],
  backbone: readonly string[],
  scopes: Actor["scopes"],
): string[] => [
  ...new Set([
    ...(scopes.includes("MANAGE") ? backbone : []),
    ...(scopes.includes("REPORT") ? initiativesOf(assignments.filter(isIn(conveningRoles))) : []).filter(
      (id) => !backbone.includes(id),
    ),
  ]),
];

/** The backbone's people say things for the backbone alone, by a token that manages; others for each organisation as they are it there. */
const says = (assignments: readonly Assignment[], backbone: readonly string[], scopes: Actor["scopes"]): string[] =>
  membershipsOf([
    ...(scopes.includes("MANAGE") ? assignments.filter(isIn(backboneRoles)) : []),
    ...(scopes.includes("REPORT") ? assignments.filter(isIn([...conveningRoles, ...speakingRoles])) : []).filter(
      ({ initiativeId }) => !backbone.includes(initiativeId),
    ),
  ]);

/** An evaluator is nobody's own; and the backbone's people, who invite whom they like to whatever organisation, are the backbone's alone. */
const owned = (assignments: readonly Assignment[], backbone: readonly string[]): Assignment[] =>
  assignments
    .filter(({ roles }) => roles.some((role) => role !== "EVALUATOR"))
    .filter(
      ({ initiativeId, membershipRoles }) => membershipRoles.includes("BACKBONE") || !backbone.includes(initiativeId),
    );

/** Whoever is in the committee for an organisation speaks for it where it has nobody else who does. */
const speaks = ({ roles, membershipRoles }: Assignment): boolean =>
  (membershipRoles.includes("PARTNER") && roles.includes("PARTNER_LEAD")) ||
  (membershipRoles.includes("COMMUNITY") && roles.includes("COMMUNITY_REPRESENTATIVE")) ||
  (membershipRoles.includes("STEERING_COMMITTEE") &&
    !membershipRoles.includes("PARTNER") &&
    !membershipRoles.includes("COMMUNITY") &&
    roles.some((role) => steeringRoles.includes(role)));

const isIn =
  (wanted: readonly PersonRole[]) =>
  ({ roles }: Assignment) =>
    roles.some((role) => wanted.includes(role));

const membershipsOf = (assignments: readonly Assignment[]): string[] => [
  ...new Set(assignments.map(({ membershipId }) => membershipId)),
];

const initiativesOf = (assignments: readonly Assignment[]): string[] => [
  ...new Set(assignments.map(({ initiativeId }) => initiativeId)),
];
