import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { commentsById } from "../comments/find-comments.ts";
import { updatesById } from "../updates/find-updates.ts";
import { Translation } from "./translation.entity.ts";

/** A text that is translated. */
export interface Translated extends NodeId {
  readonly of: "comment" | "update";
}

/** A translation, and whether what it was made from was changed since. */
export interface TranslationSeen extends Translation {
  readonly isOfEarlierText: boolean;
}

/** What stands beside texts that the actor reads, by language. */
export const translationsOf: Batch<Translated, TranslationSeen[]> = async (unit, texts) => {
  const own = (of: Translated["of"]) => texts.filter((text) => text.of === of);
  const [comments, updates] = [own("comment"), own("update")];
  const read = [
    ...(comments.length > 0 ? await commentsById(unit, comments) : []),
    ...(updates.length > 0 ? await updatesById(unit, updates) : []),
  ].filter((text) => text !== null);
  // an update stays as it was published
  const editedAt = new Map(read.map((text) => [text.id, "editedAt" in text ? text.editedAt : null]));
  const found = await readTranslations(
    unit,
    `from translation t where t.initiative_id = any ($1::uuid[]) and (t.comment_id = any ($2::uuid[]) or t.update_id = any ($2::uuid[]))
     order by t.language, t.id`,
    [[...new Set(read.map(({ initiativeId }) => initiativeId))], [...editedAt.keys()]],
  );
  return slots(
    texts.map(({ id }) => id),
    found.map((translation) => ({
      ...translation,
      isOfEarlierText: (editedAt.get(textOf(translation)) ?? translation.madeAt) > translation.madeAt,
    })),
    textOf,
  );
};

const readTranslations = readerOf({ node: [Translation, "t"] });

const textOf = ({ commentId, updateId }: Translation): string => commentId ?? updateId ?? "";
