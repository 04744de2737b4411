import { worksForBackbone } from "../identity/identity.policy.js";
const reporting = ["PARTNER_LEAD", "PARTNER_REPORTER", "PARTNER_REVIEWER"];
const checking = ["PARTNER_LEAD", "PARTNER_REVIEWER"];
export const may = {
  /** The backbone defines what is measured, says where it began, aims, and asks partners to report. */
  defineIndicator: worksForBackbone,
  setBaseline: worksForBackbone,
  setTarget: worksForBackbone,
  proposeObligations: worksForBackbone,
  /** The backbone reminds of what is late, and nobody outside the partner learns of it. */
  remindPartners: worksForBackbone,
  /** Only the partner itself says what its figures are: nobody who works for the backbone ever writes one. */
  report: reports,
  submit: reports,
  /** No burden is imposed: the partner accepts what it is asked to report. */
  acceptObligations: reports,
  declineObligations: reports,
  /** Either side ends what was agreed. */
  endObligations: (actor, initiativeId, membershipId) =>
    reports(actor, initiativeId, membershipId) || worksForBackbone(actor, initiativeId),
  /**
   * The backbone lets a partner off a period. The partner's lead or reviewer may do it alone where reporting would put people at risk
   * or the indicator does not apply: everything else would shrink what is expected, and so the coverage, by the partner's own word.
   */
  waive: (actor, initiativeId, membershipId, reason) =>
    worksForBackbone(actor, initiativeId) ||
    ((reason === "SAFETY" || reason === "NOT_APPLICABLE") && checks(actor, initiativeId, membershipId)),
  /** The backbone, or a partner it speaks of, says how many people partners share; each partner agrees for itself. */
  recordOverlap: (actor, initiativeId, membershipIds) =>
    worksForBackbone(actor, initiativeId) || membershipIds.some((id) => reports(actor, initiativeId, id)),
  agreeOverlap: (actor, initiativeId, membershipIds) => membershipIds.some((id) => reports(actor, initiativeId, id)),
  /** The backbone's data stewards accept and query; until stewards are named, its director and all its staff are. */
  accept: worksForBackbone,
  query: worksForBackbone,
  closePeriod: worksForBackbone,
};
/** Partners' own figures are seen by the backbone, from submission on, and by the partner itself. All others see collective totals. */
export const sees = {
  /** Every partner's figures, and aggregates as they stand this moment. */
  all: worksForBackbone,
  /** The memberships whose figures the actor sees as its own, drafts too: as somebody of the partner, not as its guest. */
  own: (actor, initiativeId) =>
    actor?.assignments
      .filter((assignment) => assignment.initiativeId === initiativeId)
      .filter(({ roles }) => roles.some((role) => role.startsWith("PARTNER_")))
      .map(({ membershipId }) => membershipId) ?? [],
  /** What concerns one partner: that partner, and the backbone. */
  of: (actor, { initiativeId, membershipId }) =>
    sees.all(actor, initiativeId) || sees.own(actor, initiativeId).includes(membershipId),
};
/**
 * Which of these initiatives' measurements the actor sees, as a where-clause over `m` and its two parameters: all that were
 * submitted for the backbone, all of its own for a partner.
 */
export const visibleMeasurements = (actor, initiativeIds) => ({
  all: initiativeIds.filter((id) => sees.all(actor, id)),
  own: initiativeIds.flatMap((id) => sees.own(actor, id)),
});
export const isVisibleMeasurement = (all, own) =>
  `(m.membership_id = any (${own}) or m.initiative_id = any (${all}) and m.state <> 'DRAFT')`;
/**
 * Why this person may not submit what those recorded, or null. Where the partner has a reviewer or lead who had no hand in it, that
 * second pair of eyes submits; where it has none, submission goes through and is marked (docs/methodology.md 4.4.3).
 */
export function fourEyes(submitter, recorders, checkers) {
  if (checkers.includes(submitter) && !recorders.includes(submitter)) return null;
  const others = checkers.filter((checker) => !recorders.includes(checker));
  return others.length > 0 ? "FOUR_EYES_REQUIRED" : "SINGLE_EYES";
}
/** Is the person one of the partner's second pair of eyes? */
export const isChecker = (roles) => roles.some((role) => checking.includes(role));
/** Nobody decides on a figure that they recorded or submitted themselves, whatever else they are. */
export const hasConflict = (decider, { recordedBy, earlierRecorders, submittedBy }) =>
  [recordedBy, ...earlierRecorders, submittedBy].includes(decider);
/** The scope for what both the backbone and the partner may do: each does it with the scope of its own work. */
export const scopeFor = (actor, initiativeId) => (worksForBackbone(actor, initiativeId) ? "MANAGE" : "REPORT");
/** Is the actor the partner's second pair of eyes? */
const checks = (actor, initiativeId, membershipId) =>
  reports(actor, initiativeId, membershipId) &&
  (actor?.assignments.some(
    (assignment) =>
      assignment.initiativeId === initiativeId &&
      assignment.membershipId === membershipId &&
      isChecker(assignment.roles),
  ) ??
    false);
function reports(actor, initiativeId, membershipId) {
  if (worksForBackbone(actor, initiativeId)) return false;
  return (
    actor?.assignments.some(
      (assignment) =>
        assignment.initiativeId === initiativeId &&
        assignment.membershipId === membershipId &&
        assignment.membershipRoles.includes("PARTNER") &&
        assignment.roles.some((role) => reporting.includes(role)),
    ) ?? false
  );
}
//# sourceMappingURL=measurement.policy.js.map
