import type { Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import type { ReadinessAssessment } from "./assessment.entity.ts";
import { assessmentsById } from "./find-assessments.ts";

/** A round as it stands, held until the transaction ends: whoever answers, closes and decides comes one after the other. */
export async function lockedAssessment(unit: Unit, node: NodeId): Promise<ReadinessAssessment> {
  // not by its row: who answers may read it, and not write it
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 93))", [node.id]);
  const [assessment] = await assessmentsById(unit, [node]);
  if (!assessment) throw new NotFound("assessment");
  return assessment;
}
