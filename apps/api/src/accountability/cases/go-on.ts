import { daysBetween } from "@keelson/domain/accountability/case-clock";
import {
  nextCaseState,
  type CasePast,
  type CaseState,
  type CaseStep,
} from "@keelson/domain/accountability/case-states";
import { severityOf } from "@keelson/domain/accountability/case-words";
import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { CaseEvent, CaseFile, CaseMessage } from "./case.entity.ts";
import type { Held } from "./receipt.ts";
import { sealed } from "./sealed.ts";

/** What changes in a case beside its state, and what the other side is told by it. */
export interface Going {
  /** Null: it stays where it is. */
  readonly step: CaseStep | null;
  readonly changes?: Partial<CaseFile>;
  /** To the one who told it, or from them. */
  readonly message?: string | null;
}

/**
 * Takes a case a step on and writes down that it was: the step, what changed, and what was said along with it. TRANSITION_NOT_ALLOWED where the drawing
 * has no such arrow from where it stands.
 */
export async function goOn(unit: Unit, { file, today }: Held, { step, changes = {}, message = null }: Going) {
  const { initiativeId, id, state, awaitingSince, pausedDays } = file;
  const next = step === null ? state : refuseUndrawn(file, step);
  const isWaitOver = state === "AWAITING_COMPLAINANT" && next !== state && awaitingSince !== null;
  const nth = file.version + 1;
  const isOurs = unit.actor !== null;
  const fresh: Partial<CaseFile> = {
    ...changes,
    state: next,
    version: nth,
    ...(isWaitOver && { awaitingSince: null, pausedDays: pausedDays + Math.max(0, daysBetween(awaitingSince, today)) }),
    ...(next === "AWAITING_COMPLAINANT" && state !== next && { awaitingSince: today }),
    // a SENSITIVE case is owed a word every two weeks
    ...(isOurs && message !== null && { toldOn: today }),
    // whoever wrote needs no mail about it
    ...(!isOurs && { untold: true }),
  };
  await unit.db.update(CaseFile, { initiativeId, id }, fresh);
  const authorId = unit.actor?.personId ?? null;
  if (next !== state)
    await unit.db.insert(CaseEvent, {
      initiativeId,
      caseId: id,
      nth,
      state: next,
      actorId: authorId,
      happenedOn: today,
    });
  if (message !== null) {
    const words = sealed(unit, "case words", id, message);
    await unit.db.insert(CaseMessage, { initiativeId, caseId: id, nth, words, authorId, writtenOn: today });
  }
  return { ...file, ...fresh };
}

/** Where a step leads from where a case stands; TRANSITION_NOT_ALLOWED where the drawing has no such arrow. */
export function refuseUndrawn(file: CaseFile, step: CaseStep): CaseState {
  const next = nextCaseState(file.state, step, pastOf(file));
  if (next !== null) return next;
  const message = `A case that is ${file.state} cannot be taken on by ${step}.`;
  throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: [] });
}

/** What has become of a case before, as far as its next step depends on it. */
export const pastOf = ({
  severity,
  appealedOn,
  reopenedOn,
}: Pick<CaseFile, "severity" | "appealedOn" | "reopenedOn">): CasePast => ({
  severity: severity ?? severityOf(null),
  hasAppealed: appealedOn !== null,
  hasReopened: reopenedOn !== null,
});
