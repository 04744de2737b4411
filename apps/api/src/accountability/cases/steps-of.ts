import { caseSteps, nextCaseState, type CaseStep } from "@keelson/domain/accountability/case-states";
import type { Actor } from "../../kernel/actor.ts";
import { caseRights } from "../accountability.policy.ts";
import type { CaseFile } from "./case.entity.ts";
import { pastOf } from "./go-on.ts";

/** Whose a step is that a handler does not take. */
const ofTeller: readonly CaseStep[] = ["hear", "appeal", "withdraw"];
const ofReviewer: readonly CaseStep[] = ["reviewAppeal", "decideAppeal"];

/** What somebody who reads a case can do with it now: a handler what the drawing has, a reviewer of appeals their two steps. */
export function stepsOf(actor: Actor | null, file: CaseFile): CaseStep[] {
  if (!actor?.scopes.includes("MANAGE")) return [];
  const past = pastOf(file);
  return caseSteps.filter(
    (step) =>
      !ofTeller.includes(step) &&
      nextCaseState(file.state, step, past) !== null &&
      (ofReviewer.includes(step) ? mayReview(actor, file) : mayHandleIt(actor, file)),
  );
}

/** Handling a case they read: everything but an appeal. A case that somebody has taken on is theirs to take further. */
export function mayHandleIt(actor: Actor, { initiativeId, severity, handlerId }: CaseFile): boolean {
  const { safeguards, handles } = caseRights(actor, initiativeId);
  const isReader = safeguards || (handles && severity !== null && severity !== "SENSITIVE");
  return isReader && (handlerId === null || handlerId === actor.personId);
}

/** Reviewing an appeal: whoever is named for that and did not handle the case; once somebody has taken it up, they alone. */
export function mayReview(actor: Actor, { initiativeId, handlerId, reviewerId }: CaseFile): boolean {
  return (
    caseRights(actor, initiativeId).appeals &&
    handlerId !== actor.personId &&
    (reviewerId === null || reviewerId === actor.personId)
  );
}
