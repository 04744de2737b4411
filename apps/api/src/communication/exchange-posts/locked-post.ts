import type { Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import type { ExchangePost } from "./exchange-post.entity.ts";
import { exchangePostsById } from "./find-exchange-posts.ts";

/** A post that this transaction holds until it commits. NOT_FOUND. */
export async function lockedPost(unit: Unit, node: NodeId): Promise<ExchangePost> {
  const [held] = await unit.rows("select from exchange_post where initiative_id = $1 and id = $2 for no key update", [
    node.initiativeId,
    node.id,
  ]);
  const [post] = await exchangePostsById(unit, [node]);
  // one that may be read and not changed is not held either
  if (!held || !post) throw new NotFound("exchange post");
  return post;
}
