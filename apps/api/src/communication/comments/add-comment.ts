import { openStatuses } from "@keelson/domain/agenda/agenda-life";
import { paragraphsOf, type AgendaParagraph } from "@keelson/domain/agenda/agenda-paragraphs";
import { agendaVersionsById } from "../../agenda/versions/find-agenda-versions.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { scopeFor, voiceOf } from "../communication.policy.ts";
import { openingsOf } from "../exchange-posts/find-exchange-posts.ts";
import { saidWords } from "../said-words.ts";
import { Comment } from "./comment.entity.ts";
import type { AddCommentInput, DiscussedPartInput } from "./comment.type.ts";
import { commentsById } from "./find-comments.ts";
import { parseSubject, subjectsRead, type Subject } from "./find-subjects.ts";

/** Longer is no longer a comment. */
export const commentMax = 4_000;

/**
 * Says something of what one reads, in one's own name and for an organisation one speaks for; or answers what somebody else said of it. On a paragraph
 * of an agenda as long as its words may be changed (AGENDA_FROZEN), and on the words that were read (CONFLICT).
 */
export const addComment: Work<AddCommentInput, { comment: Comment | null }> = async (unit, input) => {
  const asked = parseSubject(input.about);
  const { initiativeId } = asked;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  const [subject] = await subjectsRead(unit, [asked]);
  if (!subject) throw new NotFound("subject");
  const part = input.part && !input.replyToId ? await commentedOn(unit, subject, input.part) : null;
  const comment = unit.db.create(Comment, {
    initiativeId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    partKind: part?.kind ?? null,
    partCode: part?.code ?? null,
    partText: part?.text ?? null,
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

/** The paragraph that a comment is to be on, as it reads now; null: the whole. */
async function commentedOn(
  unit: Unit,
  subject: Subject,
  { kind, code, text }: DiscussedPartInput,
): Promise<AgendaParagraph | null> {
  if (kind === "WHOLE") return null;
  const [version] = subject.kind === "AGENDA_VERSION" ? await agendaVersionsById(unit, [subject]) : [];
  if (!version || kind === "GONE") throw new NotFound("part");
  if (!openStatuses.includes(version.status)) {
    const message = "Its words are frozen, and paragraphs are commented on no more. Comment on the version as a whole.";
    throw new Refused({ code: "AGENDA_FROZEN", message, path: ["part"] });
  }
  const found = paragraphsOf(version.content).find(
    (paragraph) => paragraph.kind === kind && paragraph.code === code && paragraph.text === text,
  );
  if (found) return found;
  const message = "These words were changed meanwhile, or are no longer there. Read them again, and send again.";
  throw new Refused({ code: "CONFLICT", message, path: ["part"] });
}

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
