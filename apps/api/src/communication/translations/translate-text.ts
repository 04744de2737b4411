import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseAnyOf } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { scopeFor, voiceOf } from "../communication.policy.ts";
import { commentsById } from "../comments/find-comments.ts";
import { saidTitle } from "../meetings/said-meeting.ts";
import { saidWords } from "../said-words.ts";
import { updatesById } from "../updates/find-updates.ts";
import { translationsOf, type Translated, type TranslationSeen } from "./find-translations.ts";
import { Translation } from "./translation.entity.ts";
import type { TranslateTextInput } from "./translation.type.ts";

/**
 * Puts a comment or an update into another language, beside it: what was written stays as it is. Whoever made a translation makes it
 * anew, and nobody else does. LANGUAGE_REQUIRED, SAME_LANGUAGE, TRANSLATION_EXISTS; TRANSITION_NOT_ALLOWED of a
 * draft.
 */
export const translateText: Work<TranslateTextInput, { translation: TranslationSeen | null }> = async (unit, input) => {
  const { kind: of, ...node } = parseAnyOf(["comment", "update"], input.id, "text");
  const { initiativeId, id } = node;
  const text = { of, ...node };
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  const membershipId = voiceOf(actor, initiativeId, input.membershipId, "text");
  const original = await read(unit, text);
  const language = saidLanguage(input.language);
  const refuse = (code: string, message: string): never => {
    throw new Refused({ code, message, path: ["language"] });
  };
  if (language === "und") refuse("LANGUAGE_REQUIRED", "Say into which language it is translated.");
  if (language === original.language) refuse("SAME_LANGUAGE", "It was written in this language.");
  const title = of === "update" ? saidTitle(input.title ?? "", 200, ["title"]) : null;
  const words = saidWords(input.text, 20_000, "text", "Say it in the other language.");
  const [before = []] = await translationsOf(unit, [text]);
  const made = before.find((one) => one.language === language);
  if (made && made.personId !== actor.personId)
    refuse("TRANSLATION_EXISTS", "Somebody else has put it into this language. Tell them what should be better.");
  if (made)
    await unit.rows(
      `update translation set title = $3, text = $4, made_at = now(), version = version + 1
       where initiative_id = $1 and id = $2`,
      [initiativeId, made.id, title, words],
    );
  else
    await unit.db.insert(Translation, {
      initiativeId,
      ...(of === "comment" ? { commentId: id } : { updateId: id }),
      language,
      title,
      text: words,
      membershipId,
      personId: actor.personId,
    });
  const [after = []] = await translationsOf(unit, [text]);
  return { translation: after.find((one) => one.language === language) ?? null };
};

/** What is translated, where the actor reads it. NOT_FOUND also of what was hidden. */
async function read(unit: Unit, text: Translated): Promise<{ readonly language: string }> {
  if (text.of === "update") {
    const [update] = await updatesById(unit, [text]);
    if (!update) throw new NotFound("text");
    if (update.publishedAt !== null) return update;
    const message = "It may still change. Publish it, and then put it into other languages.";
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["id"] });
  }
  const [comment] = await commentsById(unit, [text]);
  if (!comment || comment.hiddenAt !== null) throw new NotFound("text");
  return comment;
}
