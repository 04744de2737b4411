import { mayPass } from "@keelson/domain/agenda/machine";
import { assessmentLife, type AssessmentState } from "@keelson/domain/readiness/assessment-life";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../readiness.policy.ts";
import { ReadinessAssessment } from "./assessment.entity.ts";
import type { DiscussAssessmentInput, MoveAssessmentInput } from "./assessment.input.ts";
import { closeRound } from "./close-rounds-over.ts";
import { lockedAssessment } from "./locked-assessment.ts";

interface Moved {
  assessment: ReadinessAssessment | null;
}

/**
 * Opens a round, closes it after its last day, or puts it away, which of one that was answered and not decided by the committee alone
 * does. Closing counts it, once. DISCUSSED and DECIDED are said by mutations of
 * their own. Source: docs/methodology.md 4.8.3.
 */
export const moveAssessment: Work<MoveAssessmentInput, Moved> = async (unit, { id, to }) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("assessment", id);
  allow(may.moveAssessment(actor, node.initiativeId), "assessment");
  const before = await lockedAssessment(unit, node);
  if (to === "DISCUSSED" || to === "DECIDED") throw refused(before.state, to);
  checkPass(before.state, to);
  if (to === "ARCHIVED") allow(may.putAway(actor, node.initiativeId, before.state), "assessment");
  const [today = ""] = await todayOf(unit, [node.initiativeId]);
  if (to === "OPEN" && (today < before.opensOn || today > before.closesOn))
    throw new Refused({
      code: "NOT_OPEN",
      message: `People answer from ${before.opensOn} to ${before.closesOn}.`,
      path: ["to"],
    });
  if (to === "OPEN" && (await isOtherOpen(unit, before))) {
    const message = "Another round of this phase is open: close it first.";
    throw new Refused({ code: "OTHER_ROUND_OPEN", message, path: ["to"] });
  }
  if (to === "OPEN" && (await isOvertaken(unit, before))) {
    const message = "A later round of this phase was counted already: put this one away, and plan another.";
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["to"] });
  }
  if (to === "CLOSED" && today <= before.closesOn)
    throw new Refused({ code: "STILL_OPEN", message: `People may answer until ${before.closesOn}.`, path: ["to"] });
  if (to === "CLOSED") return { assessment: await closeRound(unit, before) };
  await unit.db.update(ReadinessAssessment, { initiativeId: node.initiativeId, id: node.id }, { state: to });
  return { assessment: { ...before, state: to } };
};

/**
 * Writes down that a closed round was talked about: who met, what they saw differently, what changed. Without it nothing is decided by
 * the round. Source: docs/methodology.md 4.8.4.
 */
export const discussAssessment: Work<DiscussAssessmentInput, Moved> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("assessment", input.id);
  allow(may.discussAssessment(actor, node.initiativeId), "assessment");
  const before = await lockedAssessment(unit, node);
  checkPass(before.state, "DISCUSSED");
  const [today = ""] = await todayOf(unit, [node.initiativeId]);
  const change = {
    state: "DISCUSSED" as const,
    discussedOn: today,
    discussedAmong: said(input.among, "among", "Say who met."),
    discussedAbout: said(input.about, "about", "Say what was seen differently."),
    discussedOutcome: said(input.outcome, "outcome", "Say what changed by it."),
  };
  await unit.db.update(ReadinessAssessment, { initiativeId: node.initiativeId, id: node.id }, change);
  return { assessment: { ...before, ...change } };
};

/** Two rounds of a phase at the same time would tell, by their difference, of who answers one alone (docs/decisions/0033). */
const isOtherOpen = (unit: Unit, { initiativeId, phase }: ReadinessAssessment): Promise<boolean> =>
  unit.db.existsBy(ReadinessAssessment, { initiativeId, phase, state: "OPEN" });

/** Rounds of a phase are opened in their order: each is compared with the one before it, and no two with the same (docs/decisions/0034). */
async function isOvertaken(unit: Unit, { initiativeId, phase, round }: ReadinessAssessment): Promise<boolean> {
  const [found] = await unit.rows<{ is_overtaken: boolean }>(
    `select exists (select from readiness_assessment a join readiness_result t on t.initiative_id = a.initiative_id and t.assessment_id = a.id
       where a.initiative_id = $1 and a.phase = $2 and a.round > $3) as is_overtaken`,
    [initiativeId, phase, round],
  );
  return found?.is_overtaken === true;
}

/** TRANSITION_NOT_ALLOWED where a round does not pass from one to the other. */
export function checkPass(from: AssessmentState, to: AssessmentState): void {
  if (!mayPass(assessmentLife, from, to)) throw refused(from, to);
}

const refused = (from: AssessmentState, to: AssessmentState): Refused =>
  new Refused({
    code: "TRANSITION_NOT_ALLOWED",
    message: `By this, a round does not pass from ${from} to ${to}.`,
    path: ["to"],
  });
