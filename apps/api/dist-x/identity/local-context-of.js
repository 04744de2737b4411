import { nobody } from "../kernel/local-context.js";
// said here once more, and not read from the policies: each of the two holds while the other is broken
const backboneRoles = ["BACKBONE_DIRECTOR", "BACKBONE_STAFF"];
const reportingRoles = ["PARTNER_LEAD", "PARTNER_REPORTER", "PARTNER_REVIEWER"];
const partnerRoles = [...reportingRoles, "PARTNER_STAFF"];
/**
 * The lists that row-level security reads: the second hold on every right. Any token may read what its owner may; only one with
 * REPORT or MANAGE opens the lists for writing. Who works for an initiative's backbone reports nothing there, whatever else they
 * are. What is a person's own is closed to whoever comes by a link for one report.
 */
export function localContextOf(actor) {
  if (!actor) return { ...nobody, published: true };
  const { assignments, scopes } = actor;
  const self = actor.reportLinkId === null ? actor.personId : null;
  const backbone = initiativesOf(assignments.filter(isIn(backboneRoles)));
  const reports = assignments
    .filter(isIn(reportingRoles))
    .filter(
      ({ initiativeId, membershipRoles }) => membershipRoles.includes("PARTNER") && !backbone.includes(initiativeId),
    );
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
    leads: mayReport && self !== null ? membershipsOf(reports.filter(isIn(["PARTNER_LEAD"]))) : [],
  };
}
const isIn =
  (wanted) =>
  ({ roles }) =>
    roles.some((role) => wanted.includes(role));
const membershipsOf = (assignments) => [...new Set(assignments.map(({ membershipId }) => membershipId))];
const initiativesOf = (assignments) => [...new Set(assignments.map(({ initiativeId }) => initiativeId))];
//# sourceMappingURL=local-context-of.js.map
