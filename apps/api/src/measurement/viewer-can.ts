import { may as edits, voicesOf } from "../agenda/agenda.policy.ts";
import { may as admits } from "../identity/identity.policy.ts";
import type { Membership } from "../identity/memberships/membership.entity.ts";
import type { Actor } from "../kernel/actor.ts";
import { those, type Verb } from "../kernel/verbs.ts";
import { fourEyes, hasConflict, may, scopeFor, sees } from "./measurement.policy.ts";
import type { IndicatorDefinition } from "./indicators/indicator.entity.ts";
import type { Measurement } from "./measurements/measurement.entity.ts";
import type { ReportingPeriod } from "./reporting-periods/find-reporting-periods.ts";
import {
  waiveReasons,
  type Obligation,
  type ObligationPeriod,
  type WaiveReason,
} from "./obligations/obligation.entity.ts";
import type { Overlap } from "./overlaps/overlap.entity.ts";

/** What a viewer may do with an object as it is now: what the policy allows, the state, and the scopes they came with. */
export const viewerCan = {
  initiative: (actor: Actor | null, { initiativeId }: { initiativeId: string }): Verb[] => {
    const manages = actor?.scopes.includes("MANAGE") ?? false;
    return those({
      // whatever is handed in there, but for what they recorded themselves
      ACCEPT: manages && may.accept(actor, initiativeId),
      ADD_MEMBERSHIP: manages && admits.addMembership(actor, initiativeId),
      DEFINE_INDICATOR: manages && may.defineIndicator(actor, initiativeId),
      DRAFT_AGENDA: manages && edits.draftAgenda(actor, initiativeId),
      CHOOSE_BACKBONE: manages && isThemselves(actor) && edits.chooseBackbone(actor, initiativeId),
      MOVE_INITIATIVE: manages && isThemselves(actor) && edits.moveInitiative(actor, initiativeId),
      PLAN_CONSULTATION: manages && isThemselves(actor) && edits.consult(actor, initiativeId),
      OPEN_PROPOSAL: isThemselves(actor) && opens(actor, initiativeId),
      RECORD_DECISION: manages && isThemselves(actor) && edits.recordDecision(actor, initiativeId, "OTHER"),
      SET_GROUP: manages && isThemselves(actor) && edits.setGroups(actor, initiativeId),
      REMIND_PARTNERS: manages && may.remindPartners(actor, initiativeId),
      SET_PUBLIC_PAGE: manages && edits.setPublicPage(actor, initiativeId),
    });
  },

  membership: (
    actor: Actor | null,
    { initiativeId, id, status, roles }: Pick<Membership, "initiativeId" | "id" | "status" | "roles">,
  ): Verb[] => {
    if (!actor) return [];
    const { scopes } = actor;
    return those({
      ADMIT_MEMBERSHIP:
        scopes.includes("MANAGE") && status === "INVITED" && admits.admitMembership(actor, initiativeId),
      INVITE_PERSON: scopes.includes("MANAGE") && admits.invitePerson(actor, initiativeId),
      REMOVE_PERSON:
        isThemselves(actor) &&
        scopes.includes(scopeFor(actor, initiativeId)) &&
        (admits.removePerson(actor, initiativeId, id) ||
          (roles.includes("STEERING_COMMITTEE") && admits.removeFromCommittee(actor, { initiativeId, id }))),
      SET_DATA_SHARING_CONSENT:
        isThemselves(actor) && scopes.includes("REPORT") && admits.setDataSharingConsent(actor, initiativeId, id),
      SET_STATEMENTS: scopes.includes("REPORT") && admits.setStatements(actor, { initiativeId, id }),
      RECORD: scopes.includes("REPORT") && may.report(actor, initiativeId, id),
    });
  },

  indicator: (actor: Actor | null, { initiativeId, acrossPartners }: IndicatorDefinition): Verb[] => {
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

  reportingPeriod: (
    actor: Actor | null,
    { initiativeId, measureType, today, period, closing }: ReportingPeriod,
  ): Verb[] => {
    const manages = actor?.scopes.includes("MANAGE") ?? false;
    const isClosable = measureType !== "COMPOSITE" && !closing && today > period.end;
    return those({
      CLOSE_PERIOD: manages && may.closePeriod(actor, initiativeId) && isClosable,
    });
  },

  /** `checkers` are the partner's second pairs of eyes. */
  measurement: (actor: Actor | null, measurement: Measurement, checkers: readonly string[]): Verb[] => {
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

  obligation: (actor: Actor | null, { initiativeId, membershipId, state }: Obligation): Verb[] => {
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

  overlap: (actor: Actor | null, { initiativeId, membershipIds, agreedIds }: Overlap): Verb[] => {
    if (!actor || !isThemselves(actor)) return [];
    const others = membershipIds.filter((id) => !agreedIds.includes(id));
    return those({
      AGREE: actor.scopes.includes("REPORT") && may.agreeOverlap(actor, initiativeId, others),
      REMOVE:
        actor.scopes.includes(scopeFor(actor, initiativeId)) && may.recordOverlap(actor, initiativeId, membershipIds),
    });
  },

  obligationPeriod: (actor: Actor | null, period: ObligationPeriod): Verb[] => {
    if (!actor) return [];
    const { initiativeId, membershipId, state, waiveReason } = period;
    const lets = (reason: WaiveReason) =>
      actor.scopes.includes(scopeFor(actor, initiativeId)) && may.waive(actor, initiativeId, membershipId, reason);
    return those({
      RECORD: actor.scopes.includes("REPORT") && may.report(actor, initiativeId, membershipId),
      WAIVE: state !== "WAIVED" && waiveReasons.some(lets),
      REINSTATE: state === "WAIVED" && waiveReason !== null && lets(waiveReason),
    });
  },
};

/** For the initiative, or for an organisation that they speak for. */
const opens = (actor: Actor | null, initiativeId: string): boolean =>
  actor !== null &&
  ((actor.scopes.includes("MANAGE") && edits.openProposal(actor, initiativeId, null)) ||
    (actor.scopes.includes("REPORT") && voicesOf(actor, initiativeId).length > 0));

/** A link reports, and does nothing else of what its person may do (docs/decisions/0023): the mutations ask `themselves`. */
const isThemselves = (actor: Actor | null): boolean => actor?.reportLinkId === null;
