import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { mayOfWords as may, scopeFor } from "../communication.policy.ts";
import { saidWords } from "../said-words.ts";
import { commentMax } from "./add-comment.ts";
import type { Comment } from "./comment.entity.ts";
import type { ChangeCommentInput } from "./comment.type.ts";
import { commentsById } from "./find-comments.ts";
import { lockedComment } from "./locked-comment.ts";

/** Says one's own comment in other words; that it was changed shows. */
export const changeComment: Work<ChangeCommentInput, { comment: Comment | null }> = async (unit, input) => {
  const node = parseNodeId("comment", input.id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  const comment = await lockedComment(unit, node);
  allow(may.changeComment(actor, comment), "comment");
  if ((input.expectedVersion ?? comment.version) !== comment.version) {
    const message = `It was changed meanwhile: it is version ${comment.version}. Look at it again.`;
    throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
  }
  await unit.rows(
    `update comment set text = $3, language = $4, edited_at = now(), version = version + 1 where initiative_id = $1 and id = $2`,
    [
      node.initiativeId,
      node.id,
      input.text ? saidWords(input.text, commentMax, "text", "Say something.") : comment.text,
      input.language ? saidLanguage(input.language) : comment.language,
    ],
  );
  return { comment: (await commentsById(unit, [node]))[0] ?? null };
};
