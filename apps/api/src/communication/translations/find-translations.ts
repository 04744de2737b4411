import { paragraphNow } from "@keelson/domain/agenda/agenda-paragraphs";
import type { TextPart, TranslatedKind } from "@keelson/domain/communication/translation";
import { isVisibleVersion, visibleVersions } from "../../agenda/agenda.policy.ts";
import type { Batch, Context } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { mayOfWords as may } from "../communication.policy.ts";
import type { CommentedPart } from "../comments/find-discussed-parts.ts";
import { digestOf, originalsRead, type Original, type OriginalSeen, type Said, type Words } from "./find-originals.ts";
import { Translation } from "./translation.entity.ts";

/** A text that is translated: all of what it is of, or a part of that. */
export interface Translated extends Original {
  readonly part: TextPart | null;
}

/** A translation beside the words as they stand now. */
export interface TranslationSeen extends Translation {
  /** Whose words they are alone; null: they are the initiative's. */
  readonly said: Said | null;
  /** Null: they are gone. */
  readonly words: Words | null;
  readonly paragraph: CommentedPart | null;
  readonly isOfEarlierText: boolean;
}

/** What stands beside a row's text, or beside a part of it. */
export const beside = (ctx: Context, of: TranslatedKind, { initiativeId, id }: NodeId, part: TextPart | null = null) =>
  ctx.load(translationsOf, { of, part, initiativeId, id });

const readTranslations = readerOf({ node: [Translation, "t"] });

/**
 * What stands beside texts that the actor reads, by language. The public reads what those say who may write updates, and of the words that it
 * reads alone: those from before it could read them were a draft's. What was hidden is read by whoever made it, and by those who may hide it.
 */
export const translationsOf: Batch<Translated, TranslationSeen[]> = async (unit, texts) => {
  const { actor } = unit;
  const originals = await originalsRead(unit, texts);
  const read = originals.filter((original) => original !== null);
  const ids = (those: readonly NodeId[]) => those.map(({ id }) => id);
  const { seen, inside } = visibleVersions(unit, read);
  const initiatives = [...new Set(read.map(({ initiativeId }) => initiativeId))];
  const rows = await readTranslations(
    unit,
    `from translation t where t.initiative_id = any ($1::uuid[])
       and (t.subject_id = any ($2::uuid[]) or t.subject_kind = 'AGENDA_VERSION' and t.of_sha256 = any ($7::text[]) and exists (
         select from agenda_version v where v.initiative_id = t.initiative_id and v.id = t.subject_id and ${isVisibleVersion("$6", "$3")}))
       and (t.of_conveners or t.initiative_id = any ($3::uuid[]))
       and (t.hidden_at is null or t.person_id = $4 or t.subject_id = any ($5::uuid[]))
     order by t.language, t.id`,
    [
      initiatives,
      ids(read),
      inside,
      actor?.personId ?? null,
      ids(read.filter(({ initiativeId, said }) => may.readHiddenTranslation(actor, initiativeId, said))),
      seen,
      read.flatMap((one) => (one.of === "AGENDA_VERSION" ? one.words.map((words) => digestOf(words)) : [])),
    ],
  );
  const own = slots(ids(texts), rows, ({ subjectId }) => subjectId);
  return texts.map(({ part }, place) => {
    const original = originals[place];
    if (!original) return [];
    const stands = (own[place] ?? []).map((translation) => besideNow(translation, original));
    return [...stands, ...carriedTo(original, rows, stands)].filter(
      ({ textPart, isOfEarlierText }) =>
        textPart === part && (!isOfEarlierText || inside.includes(original.initiativeId)),
    );
  });
};

/** What stands beside the same words of other versions of an agenda, and has nothing in its language beside them here: what was made last. */
function carriedTo(
  { of, initiativeId, id, ...original }: OriginalSeen,
  rows: readonly Translation[],
  own: readonly TranslationSeen[],
): TranslationSeen[] {
  if (of !== "AGENDA_VERSION") return [];
  const taken = new Set(own.flatMap((one) => (one.hiddenAt === null ? [at(one)] : [])));
  const carried = new Map<string, TranslationSeen>();
  for (const row of rows) {
    if (row.subjectKind !== of || row.subjectId === id || row.initiativeId !== initiativeId || row.hiddenAt) continue;
    const one = besideNow(row, { of, initiativeId, id, ...original });
    const before = carried.get(at(one));
    if (!one.isOfEarlierText && !taken.has(at(one)) && !(before && before.madeAt > one.madeAt))
      carried.set(at(one), one);
  }
  return [...carried.values()];
}

/** Which words a translation puts into which language. */
const at = ({ language, words }: TranslationSeen): string => JSON.stringify([language, words?.part, words?.paragraph]);

/** A translation, beside the words that it is of as they stand in an original. */
function besideNow(translation: Translation, { said, words: all, language }: OriginalSeen): TranslationSeen {
  const { textPart, partKind, partCode, partText, ofSha256 } = translation;
  const was = partKind === null ? null : { kind: partKind, code: partCode ?? "", text: partText ?? "" }; // as the table's check has it
  const paragraphs = all.flatMap(({ paragraph }) => paragraph ?? []);
  const now = was && paragraphNow(was, paragraphs, language);
  const words = all.find(({ part, paragraph }) => part === textPart && paragraph === now) ?? null;
  return {
    ...translation,
    said,
    words,
    paragraph: was && { ...was, isThere: now !== null, isChanged: now?.text !== was.text },
    isOfEarlierText: words === null || digestOf(words) !== ofSha256,
  };
}
