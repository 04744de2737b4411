import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { ReadinessAssessment } from "./assessment.entity.ts";

/** NOT_OPEN where nobody answers a round today: nothing of what was answered changes then. */
export async function checkOpen(
  unit: Unit,
  { initiativeId, state, opensOn, closesOn }: ReadinessAssessment,
): Promise<void> {
  const [today = ""] = await todayOf(unit, [initiativeId]);
  if (state === "OPEN" && opensOn <= today && today <= closesOn) return;
  const message = "This round is not open: answers stay as they are.";
  throw new Refused({ code: "NOT_OPEN", message, path: ["assessmentId"] });
}
