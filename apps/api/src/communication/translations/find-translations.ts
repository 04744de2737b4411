import { paragraphNow, type AgendaParagraph } from "@keelson/domain/agenda/agenda-paragraphs";
import type { TextPart, TranslatedKind } from "@keelson/domain/communication/translation";
import { isVisibleVersion, visibleVersions } from "../../agenda/agenda.policy.ts";
import type { Batch, Context } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { mayOfWords as may, type Said } from "../communication.policy.ts";
import { originalsRead, type Original, type OriginalSeen, type Words } from "./find-originals.ts";
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
  /** Null: it is not of an agenda, or its paragraph is gone. */
  readonly paragraph: AgendaParagraph | null;
  readonly isOfEarlierText: boolean;
}

/**
 * What stands beside a row's text, or beside a part of it: nothing of a paragraph that is gone, and of earlier words nothing in a language that has
 * what stands there now.
 */
export async function beside(
  ctx: Context,
  of: TranslatedKind,
  { initiativeId, id }: NodeId,
  part: TextPart | null = null,
): Promise<TranslationSeen[]> {
  const found = await ctx.load(translationsOf, { of, part, initiativeId, id });
  const taken = takenBy(found);
  return found.filter(
    (one) =>
      (one.partKind === null || one.paragraph !== null) &&
      (one.hiddenAt !== null || !one.isOfEarlierText || !taken.has(placeOf(one))),
  );
}

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
       and (t.hidden_at is null or t.person_id = $4 or t.subject_id = any ($5::uuid[]) or t.initiative_id = any ($8::uuid[]))
     order by t.language, t.id`,
    [
      initiatives,
      ids(read),
      inside,
      actor?.personId ?? null,
      ids(read.filter(({ initiativeId, said }) => may.readHiddenTranslation(actor, initiativeId, said))),
      seen,
      read.flatMap((one) => (one.of === "AGENDA_VERSION" ? one.words.map(({ sha256 }) => sha256) : [])),
      // what was hidden of the same words of a version that nobody asked for
      initiatives.filter((id) => may.readHiddenTranslation(actor, id, null)),
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

/**
 * What stands beside the same words of other versions of an agenda, and has nothing in its language beside them here: what was made last; and what
 * was hidden of that.
 */
function carriedTo(
  original: OriginalSeen,
  rows: readonly Translation[],
  own: readonly TranslationSeen[],
): TranslationSeen[] {
  const { of, initiativeId, id } = original;
  if (of !== "AGENDA_VERSION") return [];
  const said = new Set(original.words.map(({ sha256 }) => sha256));
  const taken = takenBy(own);
  const carried = new Map<string, TranslationSeen>();
  for (const row of rows) {
    if (row.subjectKind !== of || row.subjectId === id || row.initiativeId !== initiativeId) continue;
    if (!said.has(row.ofSha256)) continue;
    const one = besideNow(row, original);
    const place = one.hiddenAt === null ? placeOf(one) : one.id;
    const before = carried.get(place);
    if (!one.isOfEarlierText && !taken.has(place) && !(before && before.madeAt > one.madeAt)) carried.set(place, one);
  }
  return [...carried.values()];
}

/** Which words a translation puts into which language. */
export const placeOf = ({ language, words }: Pick<TranslationSeen, "language" | "words">): string =>
  JSON.stringify([language, words?.part, words?.paragraph]);

/** Where there is one of what stands there now. */
const takenBy = (those: readonly TranslationSeen[]): ReadonlySet<string> =>
  new Set(those.flatMap((one) => (one.hiddenAt === null && !one.isOfEarlierText ? [placeOf(one)] : [])));

/** A translation, beside the words that it is of as they stand in an original. */
function besideNow(translation: Translation, { said, words: all, language }: OriginalSeen): TranslationSeen {
  const { textPart, partKind, partCode, partText, ofSha256 } = translation;
  const was = partKind === null ? null : { kind: partKind, code: partCode ?? "", text: partText ?? "" }; // as the table's check has it
  const paragraphs = all.flatMap(({ paragraph }) => paragraph ?? []);
  const now = was && paragraphNow(was, paragraphs, language);
  const words = all.find(({ part, paragraph }) => part === textPart && paragraph === now) ?? null;
  return { ...translation, said, words, paragraph: now, isOfEarlierText: words?.sha256 !== ofSha256 };
}
