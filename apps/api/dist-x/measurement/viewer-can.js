import { may as edits } from "../agenda/agenda.policy.js";
import { may as admits } from "../identity/identity.policy.js";
import { those } from "../kernel/verbs.js";
import { fourEyes, hasConflict, may, scopeFor, sees } from "./measurement.policy.js";
import { waiveReasons } from "./obligations/obligation.entity.js";
/** What a viewer may do with an object as it is now: what the policy allows, the state, and the scopes they came with. */
export const viewerCan = {
  initiative: (actor, { initiativeId }) => {
    const manages = actor?.scopes.includes("MANAGE") ?? false;
    return those({
      // whatever is handed in there, but for what they recorded themselves
      ACCEPT: manages && may.accept(actor, initiativeId),
      ADD_MEMBERSHIP: manages && admits.addMembership(actor, initiativeId),
      DEFINE_INDICATOR: manages && may.defineIndicator(actor, initiativeId),
      REMIND_PARTNERS: manages && may.remindPartners(actor, initiativeId),
      SET_PUBLIC_PAGE: manages && edits.setPublicPage(actor, initiativeId),
    });
  },
  membership: (actor, { initiativeId, id }) => {
    if (!actor) return [];
    const { scopes } = actor;
    return those({
      INVITE_PERSON: scopes.includes("MANAGE") && admits.invitePerson(actor, initiativeId),
      REMOVE_PERSON:
        isThemselves(actor) &&
        scopes.includes(scopeFor(actor, initiativeId)) &&
        admits.removePerson(actor, initiativeId, id),
      SET_DATA_SHARING_CONSENT:
        isThemselves(actor) && scopes.includes("REPORT") && admits.setDataSharingConsent(actor, initiativeId, id),
      RECORD: scopes.includes("REPORT") && may.report(actor, initiativeId, id),
    });
  },
  indicator: (actor, { initiativeId, acrossPartners }) => {
    const manages = actor?.scopes.includes("MANAGE") ?? false;
    return those({
      CHANGE_DEFINITION: manages && may.defineIndicator(actor, initiativeId),
      SET_BASELINE: manages && may.setBaseline(actor, initiativeId),
      SET_TARGET: manages && may.setTarget(actor, initiativeId),
      RECORD_OVERLAP:
        acrossPartners === "SUM_DISTINCT" &&
        isThemselves(actor) &&
        (actor?.scopes.includes(scopeFor(actor, initiativeId)) ?? false) &&
        may.recordOverlap(actor, initiativeId, sees.own(actor, initiativeId)),
      PROPOSE_OBLIGATIONS: manages && may.proposeObligations(actor, initiativeId),
    });
  },
  reportingPeriod: (actor, { initiativeId, measureType, today, period, closing }) => {
    const manages = actor?.scopes.includes("MANAGE") ?? false;
    const isClosable = measureType !== "COMPOSITE" && !closing && today > period.end;
    return those({
      CLOSE_PERIOD: manages && may.closePeriod(actor, initiativeId) && isClosable,
    });
  },
  /** `checkers` are the partner's second pairs of eyes. */
  measurement: (actor, measurement, checkers) => {
    if (!actor) return [];
    const { initiativeId, membershipId, state, recordedBy, earlierRecorders } = measurement;
    const isDecided = state === "ACCEPTED" || state === "ACCEPTED_WITH_NOTE";
    const decides =
      actor.scopes.includes("MANAGE") && state === "SUBMITTED" && !hasConflict(actor.personId, measurement);
    const owns = actor.scopes.includes("REPORT") && may.report(actor, initiativeId, membershipId);
    const waitsForPartner = state === "DRAFT" || state === "QUERIED";
    const seenByTwo = fourEyes(actor.personId, [recordedBy, ...earlierRecorders], checkers) !== "FOUR_EYES_REQUIRED";
    const mayTakeBack = fourEyes(actor.personId, [], checkers) !== "FOUR_EYES_REQUIRED";
    return those({
      SUBMIT: owns && waitsForPartner && seenByTwo,
      ANSWER: owns && state === "QUERIED" && seenByTwo,
      REVISE: owns && state !== "SUPERSEDED",
      // what was looked at by two is taken back by one of those who may look
      WITHDRAW: owns && (state === "SUBMITTED" || ((state === "QUERIED" || isDecided) && mayTakeBack)),
      ACCEPT: decides && may.accept(actor, initiativeId),
      QUERY: actor.scopes.includes("MANAGE") && state === "SUBMITTED" && may.query(actor, initiativeId),
    });
  },
  obligation: (actor, { initiativeId, membershipId, state }) => {
    // what was agreed is no report
    if (!actor || !isThemselves(actor)) return [];
    const answers = actor.scopes.includes("REPORT") && may.acceptObligations(actor, initiativeId, membershipId);
    const ends =
      actor.scopes.includes(scopeFor(actor, initiativeId)) && may.endObligations(actor, initiativeId, membershipId);
    return those({
      AGREE: answers && state === "PROPOSED",
      DECLINE: answers && state === "PROPOSED",
      END: ends && state === "ACCEPTED",
    });
  },
  overlap: (actor, { initiativeId, membershipIds, agreedIds }) => {
    if (!actor || !isThemselves(actor)) return [];
    const others = membershipIds.filter((id) => !agreedIds.includes(id));
    return those({
      AGREE: actor.scopes.includes("REPORT") && may.agreeOverlap(actor, initiativeId, others),
      REMOVE:
        actor.scopes.includes(scopeFor(actor, initiativeId)) && may.recordOverlap(actor, initiativeId, membershipIds),
    });
  },
  obligationPeriod: (actor, period) => {
    if (!actor) return [];
    const { initiativeId, membershipId, state, waiveReason } = period;
    const lets = (reason) =>
      actor.scopes.includes(scopeFor(actor, initiativeId)) && may.waive(actor, initiativeId, membershipId, reason);
    return those({
      RECORD: actor.scopes.includes("REPORT") && may.report(actor, initiativeId, membershipId),
      WAIVE: state !== "WAIVED" && waiveReasons.some(lets),
      REINSTATE: state === "WAIVED" && waiveReason !== null && lets(waiveReason),
    });
  },
};
/** A link reports, and does nothing else of what its person may do (docs/decisions/0023): the mutations ask `themselves`. */
const isThemselves = (actor) => actor?.reportLinkId === null;
//# sourceMappingURL=viewer-can.js.map
