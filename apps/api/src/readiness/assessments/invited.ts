import type { Unit } from "../../kernel/context.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { ReadinessInvitation, type ReadinessAssessment } from "./assessment.entity.ts";

/** That an organisation is asked in a round. Whoever is not asked knows of the round, and of no answer to it. */
export async function invited(
  unit: Unit,
  { initiativeId, id }: ReadinessAssessment,
  membershipId: string,
): Promise<ReadinessInvitation> {
  const invitation = await unit.db.findOneBy(ReadinessInvitation, { initiativeId, assessmentId: id, membershipId });
  if (!invitation) throw new NotFound("assessment");
  return invitation;
}
