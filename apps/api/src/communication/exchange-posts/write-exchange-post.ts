import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { Refused } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { commentMax } from "../comments/add-comment.ts";
import { Comment } from "../comments/comment.entity.ts";
import { audiencesFor, scopeFor, turnOf } from "../communication.policy.ts";
import { saidWords } from "../said-words.ts";
import { ExchangePost } from "./exchange-post.entity.ts";
import type { WriteExchangePostInput } from "./exchange-post.type.ts";
import { exchangePostsById } from "./find-exchange-posts.ts";

/**
 * Asks, tells or offers something, in one's own name and for an organisation one acts for. NOT_FOUND; AUDIENCE_NOT_THEIRS where whoever funds writes
 * for those who do not; TEXT_REQUIRED, TEXT_TOO_LONG, LANGUAGE_NOT_VALID.
 */
export const writeExchangePost: Work<WriteExchangePostInput, { exchangePost: ExchangePost | null }> = async (
  unit,
  { initiativeId: initiative, kind, audience, ...input },
) => {
  const { initiativeId } = parseNodeId("initiative", initiative);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  const theirs = { initiativeId, membershipId: turnOf(actor, initiativeId, input.membershipId, "initiative") };
  if (!audiencesFor(actor, initiativeId).includes(audience)) {
    const message =
      "This is for those who do not fund, and you would not read the answers. Choose for whom else it is.";
    throw new Refused({ code: "AUDIENCE_NOT_THEIRS", message, path: ["audience"] });
  }
  const said = { personId: actor.personId, createdAt: unit.now };
  const words = {
    text: saidWords(input.text, commentMax, "text", "Say something."),
    language: saidLanguage(input.language),
  };
  const post = unit.db.create(ExchangePost, { ...theirs, ...said, kind, audience });
  await unit.db.insert(ExchangePost, post);
  const opening = { subjectKind: "EXCHANGE_POST", subjectId: post.id, replyTo: null } as const;
  await unit.db.insert(Comment, { ...theirs, ...said, ...opening, ...words });
  return { exchangePost: (await exchangePostsById(unit, [post]))[0] ?? null };
};
