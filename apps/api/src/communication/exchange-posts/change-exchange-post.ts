import { isNotWider } from "@keelson/domain/communication/exchange";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { mayOfWords as may, scopeFor } from "../communication.policy.ts";
import type { ExchangePost } from "./exchange-post.entity.ts";
import type { ChangeExchangePostInput } from "./exchange-post.type.ts";
import { exchangePostsById } from "./find-exchange-posts.ts";
import { lockedPost } from "./locked-post.ts";

/** Says what kind of post one's own is, or shows it to fewer. NOT_FOUND, CONFLICT, AUDIENCE_ONLY_NARROWER. */
export const changeExchangePost: Work<ChangeExchangePostInput, { exchangePost: ExchangePost | null }> = async (
  unit,
  { id, kind, audience, expectedVersion },
) => {
  const node = parseNodeId("exchangePost", id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  const post = await lockedPost(unit, node);
  allow(may.changeExchangePost(actor, post), "exchange post");
  if ((expectedVersion ?? post.version) !== post.version) {
    const message = `It was changed meanwhile: it is version ${post.version}. Look at it again.`;
    throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
  }
  if (audience && !isNotWider(post.audience, audience)) {
    const message = "What was said to some is not shown to more: the answers are others' words. Write another post.";
    throw new Refused({ code: "AUDIENCE_ONLY_NARROWER", message, path: ["audience"] });
  }
  await unit.rows(
    "update exchange_post set kind = $3, audience = $4, version = version + 1 where initiative_id = $1 and id = $2",
    [node.initiativeId, node.id, kind ?? post.kind, audience ?? post.audience],
  );
  return { exchangePost: (await exchangePostsById(unit, [node]))[0] ?? null };
};
