import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { mayOfWords as may, scopeFor } from "../communication.policy.ts";
import { saidWords } from "../said-words.ts";
import type { Comment } from "./comment.entity.ts";
import type { HideCommentInput } from "./comment.type.ts";
import { commentsById } from "./find-comments.ts";
import { lockedComment } from "./locked-comment.ts";

/** Hides what somebody said, with a reason that stands in its place for everybody, or shows it again. It is kept, and its author reads it. */
export const hideComment: Work<HideCommentInput, { comment: Comment | null }> = async (unit, { id, because }) => {
  const node = parseNodeId("comment", id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  allow(may.hideComment(actor, node.initiativeId), "comment");
  const comment = await lockedComment(unit, node);
  const row = [node.initiativeId, node.id];
  if (typeof because === "string") {
    const reason = saidWords(because, 500, "because", "Say why it is hidden.");
    if (comment.hiddenAt === null)
      await unit.rows("insert into hidden_comment (initiative_id, comment_id, text) values ($1, $2, $3)", [
        ...row,
        comment.text,
      ]);
    await unit.rows(
      `update comment set text = null, hidden_at = now(), hidden_by = $3, hidden_because = $4, version = version + 1
       where initiative_id = $1 and id = $2`,
      [...row, actor.personId, reason],
    );
  } else if (comment.hiddenAt !== null) {
    await unit.rows(
      `update comment c set text = h.text, hidden_at = null, hidden_by = null, hidden_because = null, version = c.version + 1
       from hidden_comment h where c.initiative_id = $1 and c.id = $2 and h.initiative_id = c.initiative_id and h.comment_id = c.id`,
      row,
    );
    await unit.rows("delete from hidden_comment where initiative_id = $1 and comment_id = $2", row);
  }
  return { comment: (await commentsById(unit, [node]))[0] ?? null };
};
