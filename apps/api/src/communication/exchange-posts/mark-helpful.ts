import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { mayOfWords as may, scopeFor, turnOf } from "../communication.policy.ts";
import type { ExchangePost } from "./exchange-post.entity.ts";
import type { MarkHelpfulInput } from "./exchange-post.type.ts";
import { exchangePostsById } from "./find-exchange-posts.ts";

/** Says that somebody else's post helped, once, or takes that back. NOT_FOUND of one's own. */
export const markHelpful: Work<MarkHelpfulInput, { exchangePost: ExchangePost | null }> = async (
  unit,
  { id, isHelpful },
) => {
  const node = parseNodeId("exchangePost", id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  const [post] = await exchangePostsById(unit, [node]);
  if (!post) throw new NotFound("exchange post");
  allow(may.markHelpful(actor, post), "exchange post");
  const row = [node.initiativeId, node.id, actor.personId];
  if (isHelpful)
    await unit.rows(
      `insert into exchange_mark (initiative_id, post_id, person_id, membership_id) values ($1, $2, $3, $4) on conflict do nothing`,
      [...row, turnOf(actor, node.initiativeId, null, "exchange post")],
    );
  else await unit.rows("delete from exchange_mark where initiative_id = $1 and post_id = $2 and person_id = $3", row);
  return { exchangePost: post };
};
