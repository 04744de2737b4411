import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { scopeFor, voiceOf } from "../communication.policy.ts";
import { saidTitle } from "../meetings/said-meeting.ts";
import { saidWords } from "../said-words.ts";
import { originalsRead, parseOriginal, type OriginalSeen, type Words } from "./find-originals.ts";
import { placeOf, translationsOf, type TranslationSeen } from "./find-translations.ts";
import { Translation } from "./translation.entity.ts";
import type { TranslateTextInput } from "./translation.type.ts";

/** Minutes have up to 20,000 characters, and in other languages they may be longer. */
const translationMax = 40_000;

/**
 * Puts words that somebody reads into another language, beside them: what was written stays as it is. Whoever made a translation makes it
 * anew, and nobody else does. LANGUAGE_REQUIRED, SAME_LANGUAGE, TRANSLATION_EXISTS; NOTHING_TO_TRANSLATE; TRANSITION_NOT_ALLOWED of a draft that is
 * for nobody yet, and of what was taken back; CONFLICT where it says something else by now than was read; of an agenda PARAGRAPH_REQUIRED.
 */
export const translateText: Work<TranslateTextInput, { translation: TranslationSeen | null }> = async (unit, input) => {
  const node = parseOriginal(input.id);
  const { initiativeId } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  const membershipId = voiceOf(actor, initiativeId, input.membershipId, "text");
  const [original] = await originalsRead(unit, [node]);
  if (!original) throw new NotFound("text");
  const words = wordsAsked(original, input);
  const language = saidLanguage(input.language);
  if (language === "und") refuse("LANGUAGE_REQUIRED", "Say into which language it is translated.", "language");
  if (language === words.language) refuse("SAME_LANGUAGE", "It was written in this language.", "language");
  const change = {
    title: words.title === null ? null : saidTitle(input.title ?? "", 300, ["title"]),
    text: saidWords(input.text, translationMax, "text", "Say it in the other language."),
    partKind: words.paragraph?.kind ?? null,
    partCode: words.paragraph?.code ?? null,
    partText: words.paragraph?.text ?? null,
    ofSha256: words.sha256,
  };
  const beside = async () => {
    const [translations = []] = await translationsOf(unit, [{ ...node, part: words.part }]);
    const found = translations.filter((one) => one.hiddenAt === null && placeOf(one) === placeOf({ language, words }));
    // those most like it that are not it may be somebody else's
    return found.find((one) => !one.isOfEarlierText) ?? found[0];
  };
  const made = await beside();
  if (made && made.personId !== actor.personId)
    refuse(
      "TRANSLATION_EXISTS",
      "Somebody else has put it into this language. Tell them what should be better.",
      "language",
    );
  if (made) await sayAnew(unit, made, change);
  else
    await unit.db.insert(Translation, {
      ...change,
      initiativeId,
      subjectKind: node.of,
      subjectId: node.id,
      textPart: words.part,
      language,
      membershipId,
      personId: actor.personId,
    });
  return { translation: (await beside()) ?? null };
};

const sayAnew = (
  unit: Unit,
  { initiativeId, id }: Translation,
  {
    title,
    text,
    partCode,
    partText,
    ofSha256,
  }: Pick<Translation, "title" | "text" | "partCode" | "partText" | "ofSha256">,
) =>
  unit.rows(
    `update translation set title = $3, text = $4, part_code = $5, part_text = $6, of_sha256 = $7, made_at = now(), version = version + 1
     where initiative_id = $1 and id = $2`,
    [initiativeId, id, title, text, partCode, partText, ofSha256],
  );

/** The words that are to be translated, as they stand. */
function wordsAsked(
  { words: all, of, refusal }: OriginalSeen,
  { part, paragraph, original }: TranslateTextInput,
): Words {
  if (refusal !== null) refuse("TRANSITION_NOT_ALLOWED", refusal, "id");
  const changed = "These words were changed meanwhile, or are no longer there. Read them again, and send again.";
  if (of !== "AGENDA_VERSION") {
    const words = all.find((one) => one.part === (part ?? null));
    if (typeof original === "string" && words?.text !== original) refuse("CONFLICT", changed, "original");
    return words ?? refuse("NOTHING_TO_TRANSLATE", "There are no such words here to translate.", part ? "part" : "id");
  }
  if (!paragraph) return refuse("PARAGRAPH_REQUIRED", "Say which paragraph you translate.", "paragraph");
  const words = all.find(
    (one) =>
      one.paragraph?.kind === paragraph.kind &&
      one.paragraph.code === paragraph.code &&
      one.paragraph.text === paragraph.text,
  );
  return words ?? refuse("CONFLICT", changed, "paragraph");
}

function refuse(code: string, message: string, field: string): never {
  throw new Refused({ code, message, path: [field] });
}
