import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { scopeFor, voiceOf } from "../communication.policy.ts";
import { openingsOf } from "../exchange-posts/find-exchange-posts.ts";
import { saidWords } from "../said-words.ts";
import { Comment } from "./comment.entity.ts";
import type { AddCommentInput } from "./comment.type.ts";
import { commentsById } from "./find-comments.ts";
import { parseSubject, subjectsRead, type Subject } from "./find-subjects.ts";

/** Longer is no longer a comment. */
export const commentMax = 4_000;

/** Says something of what one reads, in one's own name and for an organisation one speaks for; or answers what somebody else said of it. */
export const addComment: Work<AddCommentInput, { comment: Comment | null }> = async (unit, input) => {
  const asked = parseSubject(input.about);
  const { initiativeId } = asked;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  const [subject] = await subjectsRead(unit, [asked]);
  if (!subject) throw new NotFound("subject");
  const comment = unit.db.create(Comment, {
    initiativeId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    replyTo: input.replyToId ? await answered(unit, input.replyToId, subject) : await opening(unit, subject),
    membershipId: voiceOf(actor, initiativeId, input.membershipId, "subject", subject.kind),
    personId: actor.personId,
    text: saidWords(input.text, commentMax, "text", "Say something."),
    language: saidLanguage(input.language),
    createdAt: unit.now,
  });
  await unit.db.insert(Comment, comment);
  return { comment: (await commentsById(unit, [comment]))[0] ?? null };
};

/** What is said of an exchange post answers it. */
async function opening(unit: Unit, subject: Subject): Promise<string | null> {
  if (subject.kind !== "EXCHANGE_POST") return null;
  const [comment] = await openingsOf(unit, [subject]);
  if (!comment) throw new NotFound("subject");
  return comment.id;
}

/** The comment that is answered: of the same thing, and the one that an answer answers. NOT_FOUND. */
async function answered(unit: Unit, text: string, subject: Subject): Promise<string> {
  const [comment] = await commentsById(unit, [parseNodeId("comment", text)]);
  if (comment?.initiativeId !== subject.initiativeId || comment.subjectId !== subject.id) throw new NotFound("comment");
  return comment.replyTo ?? comment.id;
}
