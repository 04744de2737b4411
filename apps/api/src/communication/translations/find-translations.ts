import { takesPartThemselves } from "../../identity/identity.policy.ts";
import type { CommentSubject } from "@keelson/domain/communication/comment";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { mayOfWords as may } from "../communication.policy.ts";
import { commentsById } from "../comments/find-comments.ts";
import { updatesById } from "../updates/find-updates.ts";
import { Translation } from "./translation.entity.ts";

/** A text that is translated. */
export interface Translated extends NodeId {
  readonly of: "comment" | "update";
}

/** A translation, whose words it is of, and whether those were changed since. */
export interface TranslationSeen extends Translation {
  readonly original: {
    readonly initiativeId: string;
    readonly membershipId: string;
    readonly personId: string;
    /** Of a comment, what that is on. */
    readonly subjectKind?: CommentSubject;
  };
  readonly isOfEarlierText: boolean;
}

/**
 * What stands beside texts that the actor reads, by language. The public reads what those say of updates who may write them; what was
 * hidden is read by whoever made it, and by those who may hide it.
 */
export const translationsOf: Batch<Translated, TranslationSeen[]> = async (unit, texts) => {
  const own = (of: Translated["of"]) => texts.filter((text) => text.of === of);
  const [comments, updates] = [own("comment"), own("update")];
  const read = [
    ...(comments.length > 0 ? await commentsById(unit, comments) : []),
    ...(updates.length > 0 ? await updatesById(unit, updates) : []),
  ].filter((text) => text !== null);
  // an update stays as it was published
  const originals = new Map(
    read.map((text) => [text.id, { text, editedAt: "editedAt" in text ? text.editedAt : null }]),
  );
  const { actor } = unit;
  const ids = (texts: readonly { readonly id: string }[]) => texts.map(({ id }) => id);
  const found = await readTranslations(
    unit,
    `from translation t where t.initiative_id = any ($1::uuid[]) and (t.comment_id = any ($2::uuid[]) or t.update_id = any ($2::uuid[]))
       and (t.of_conveners or coalesce(t.comment_id, t.update_id) = any ($3::uuid[]))
       and (t.hidden_at is null or t.person_id = $4 or coalesce(t.comment_id, t.update_id) = any ($5::uuid[]))
     order by t.language, t.id`,
    [
      [...new Set(read.map(({ initiativeId }) => initiativeId))],
      [...originals.keys()],
      ids(read.filter(({ initiativeId }) => takesPartThemselves(actor, initiativeId))),
      actor?.personId ?? null,
      ids(read.filter((text) => may.readHiddenTranslation(actor, text))),
    ],
  );
  return slots(
    texts.map(({ id }) => id),
    found.flatMap((translation): TranslationSeen[] => {
      const beside = originals.get(textOf(translation));
      if (!beside) return [];
      const { text: original, editedAt } = beside;
      return [{ ...translation, original, isOfEarlierText: (editedAt ?? translation.madeAt) > translation.madeAt }];
    }),
    textOf,
  );
};

const readTranslations = readerOf({ node: [Translation, "t"] });

const textOf = ({ commentId, updateId }: Translation): string => commentId ?? updateId ?? "";
