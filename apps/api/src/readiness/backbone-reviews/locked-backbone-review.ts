import type { Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import type { BackboneReview } from "./backbone-review.entity.ts";
import { backboneReviewsById } from "./find-backbone-reviews.ts";

/** A review as it stands, held until the transaction ends: whoever rates and closes comes one after the other. */
export async function lockedBackboneReview(unit: Unit, node: NodeId): Promise<BackboneReview> {
  // not by its row: who rates may read it, and not write it
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 110))", [node.id]);
  const [review] = await backboneReviewsById(unit, [node]);
  if (!review) throw new NotFound("backbone review");
  return review;
}
