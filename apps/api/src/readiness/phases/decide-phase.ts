import type { PhaseNeed } from "@keelson/domain/agenda/phase-needs";
import { isOverride, phaseAfter } from "@keelson/domain/readiness/gate";
import { phases } from "@keelson/domain/readiness/words";
import { phaseNeedsOf } from "../../agenda/constituents/find-phase-needs.ts";
import { lockPhaseNeeds } from "../../agenda/constituents/lock-phase-needs.ts";
import { keepDecision } from "../../agenda/decisions/keep-decision.ts";
import { saidDissent } from "../../agenda/decisions/said-dissent.ts";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { said, saidOrNot } from "../../kernel/said.ts";
import { ReadinessAssessment } from "../assessments/assessment.entity.ts";
import { summariesOf } from "../assessments/find-assessments.ts";
import { lockedAssessment } from "../assessments/locked-assessment.ts";
import { checkPass } from "../assessments/move-assessment.ts";
import { may } from "../readiness.policy.ts";
import { PhaseTransition } from "./phase-transition.entity.ts";
import type { DecidePhaseInput, MovePhaseBackInput } from "./phase-transition.type.ts";

interface Decided {
  transition: PhaseTransition | null;
}

/**
 * The steering committee goes on to the next phase, or stays, by a round that was talked about. The gate advises; whoever decides
 * otherwise says why, and that is shown for ever. It goes on only while it is at work (INITIATIVE_NOT_ACTIVE), and with all that the second
 * phase needs: a problem for each thing that is missing. Source: docs/methodology.md 4.1 and 4.8.4.
 */
export const decidePhase: Work<DecidePhaseInput, Decided> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("assessment", input.assessmentId);
  const { initiativeId } = node;
  allow(may.decidePhase(actor, initiativeId), "assessment");
  const assessment = await lockedAssessment(unit, node);
  checkPass(assessment.state, "DECIDED");
  const initiative = await initiativeOf(unit, initiativeId);
  const next = phaseAfter(assessment.phase);
  if (next === null) {
    const message = "After the last phase there is none: a yearly look at it decides nothing, and is put away.";
    throw new Refused({ code: "LAST_PHASE", message, path: ["assessmentId"] });
  }
  if (initiative.currentPhase !== assessment.phase) {
    const message = `It is in ${initiative.currentPhase}: a phase is left by a round of it.`;
    throw new Refused({ code: "OTHER_PHASE", message, path: ["assessmentId"] });
  }
  const [summary] = await summariesOf(unit, [node]);
  const advice = summary?.gate?.result ?? "INSUFFICIENT_RESPONSES";
  const overrides = isOverride(advice, input.goesOn);
  const reason = saidOrNot(input.overrideReason, "overrideReason");
  if (overrides && reason === null) {
    const message = `The answers advise ${advice}. Say why it is decided otherwise: everybody will read it, and for ever.`;
    throw new Refused({ code: "OVERRIDE_REASON_REQUIRED", message, path: ["overrideReason"] });
  }
  if (input.goesOn) await refuseUnready(unit, initiative);
  const decision = await recorded(unit, initiative, {
    ...input,
    rationale: said(input.rationale, "rationale", "Say why."),
  });
  const transition = await entered(unit, {
    initiativeId,
    fromPhase: assessment.phase,
    toPhase: input.goesOn ? next : assessment.phase,
    assessmentId: assessment.id,
    ...decision,
    advice: summary?.gate?.result ?? null,
    isOverride: overrides,
    reason: overrides ? reason : null,
  });
  await unit.db.update(ReadinessAssessment, { initiativeId, id: assessment.id }, { state: "DECIDED" });
  return { transition };
};

/**
 * The steering committee goes back to an earlier phase, with a reason that is shown for ever: progress goes in circles, and needs no
 * round for it. Source: docs/methodology.md 4.1.
 */
export const movePhaseBack: Work<MovePhaseBackInput, Decided> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.decidePhase(actor, initiativeId), "initiative");
  const initiative = await initiativeOf(unit, initiativeId);
  if (phases.indexOf(input.to) >= phases.indexOf(initiative.currentPhase)) {
    const message = `From ${initiative.currentPhase} it goes on by a round, and back to an earlier phase alone.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["to"] });
  }
  const reason = said(input.reason, "reason", "Say why it goes back.");
  const decision = await recorded(unit, initiative, { ...input, rationale: reason });
  const transition = await entered(unit, {
    initiativeId,
    fromPhase: initiative.currentPhase,
    toPhase: input.to,
    assessmentId: null,
    ...decision,
    advice: null,
    isOverride: false,
    reason,
  });
  return { transition };
};

/** What is missing for another phase: one that is not at work goes nowhere, and from the second phase on all of `phaseNeeds` is there. */
async function refuseUnready(unit: Unit, { id, status }: Initiative): Promise<void> {
  await lockPhaseNeeds(unit, id);
  const [missing = []] = await phaseNeedsOf(unit, [id]);
  const path = ["goesOn"];
  refuse([
    ...(status === "ACTIVE"
      ? []
      : [
          {
            code: "INITIATIVE_NOT_ACTIVE",
            message: `It is ${status}: it goes on to another phase while it is at work.`,
            path,
          },
        ]),
    ...missing.map((code) => ({ code, message: `The next phase needs it: ${messages[code]}`, path })),
  ]);
}

const messages: Readonly<Record<PhaseNeed, string>> = {
  NO_MOST_AFFECTED_GROUP: "say who is most affected.",
  NO_ACTIVE_BACKBONE: "there is an organisation at work that is the backbone.",
  NO_ACTIVE_COMMUNITY: "there is a community at work that is not the backbone.",
  NO_COMMUNITY_SEAT: "somebody of a community sits in the steering committee, and votes.",
};

/** The initiative, whose phase nobody else changes until this is done. */
async function initiativeOf(unit: Unit, id: string): Promise<Initiative> {
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 48))", [id]);
  const [initiative] = await initiativesById(unit, [id]);
  if (!initiative) throw new NotFound("initiative");
  return initiative;
}

/** The committee's decision in the register: its id, and its day. */
async function recorded(
  unit: Unit,
  initiative: Initiative,
  input: Pick<DecidePhaseInput, "title" | "text" | "rationale" | "method" | "dissent">,
): Promise<Pick<PhaseTransition, "decisionId" | "decidedOn">> {
  const [decidedOn = ""] = await todayOf(unit, [initiative.id]);
  const { id } = await keepDecision(unit, {
    initiativeId: initiative.id,
    kind: "PHASE_CHANGE",
    proposalId: null,
    agendaVersionId: null,
    title: saidBriefly(input.title, "title", "Give the decision a title."),
    text: said(input.text, "text", "Say what was decided."),
    rationale: input.rationale,
    language: initiative.defaultLanguage,
    method: input.method,
    result: "ADOPTED",
    eligible: null,
    positions: {},
    ...saidDissent(input, initiative.defaultLanguage),
    openedOn: null,
    decidedOn,
    visibility: "PARTNERS",
    reviewOn: null,
    supersedesId: null,
  });
  return { decisionId: id, decidedOn };
}

/** What was decided, in force: the database changes the initiative's phase with it. */
async function entered(
  unit: Unit,
  transition: Omit<PhaseTransition, "id" | "createdAt" | "isPublic">,
): Promise<PhaseTransition> {
  const kept = unit.db.create(PhaseTransition, { ...transition, isPublic: true });
  await unit.db.insert(PhaseTransition, kept);
  return kept;
}
