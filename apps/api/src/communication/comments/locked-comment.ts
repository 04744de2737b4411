import type { Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import type { Comment } from "./comment.entity.ts";
import { commentsById } from "./find-comments.ts";

/** A comment that this transaction holds until it commits. NOT_FOUND. */
export async function lockedComment(unit: Unit, node: NodeId): Promise<Comment> {
  const [held] = await unit.rows("select from comment where initiative_id = $1 and id = $2 for no key update", [
    node.initiativeId,
    node.id,
  ]);
  const [comment] = await commentsById(unit, [node]);
  // one that may be read and not written is not held either
  if (!held || !comment) throw new NotFound("comment");
  return comment;
}
