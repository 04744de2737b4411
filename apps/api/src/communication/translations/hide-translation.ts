import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { mayOfWords as may, scopeFor } from "../communication.policy.ts";
import { saidWords } from "../said-words.ts";
import { translationsOf, type Translated, type TranslationSeen } from "./find-translations.ts";
import type { HideTranslationInput } from "./translation.type.ts";

/**
 * Takes away a translation that says what was not said, for a reason that whoever made it reads. It is not shown again: its language is
 * free, and somebody translates it anew. NOT_FOUND; TRANSITION_NOT_ALLOWED where it was hidden already; TEXT_REQUIRED.
 */
export const hideTranslation: Work<HideTranslationInput, { translation: TranslationSeen | null }> = async (
  unit,
  { id, because },
) => {
  const node = parseNodeId("translation", id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  const [held] = await unit.rows<Pick<Translated, "of" | "id" | "part">>(
    `select subject_kind as of, subject_id as id, text_part as part
     from translation where initiative_id = $1 and id = $2 for no key update`,
    [node.initiativeId, node.id],
  );
  if (!held) throw new NotFound("translation");
  const seen = async () => {
    const [translations = []] = await translationsOf(unit, [{ ...held, initiativeId: node.initiativeId }]);
    return translations.find((one) => one.id === node.id) ?? null;
  };
  const translation = await seen();
  if (!translation) throw new NotFound("translation");
  allow(may.hideTranslation(actor, node.initiativeId, translation.said), "translation");
  if (translation.hiddenAt !== null)
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message: "It is hidden already.", path: ["id"] });
  await unit.rows(
    `update translation set hidden_at = now(), hidden_by = $3, hidden_because = $4, version = version + 1
     where initiative_id = $1 and id = $2`,
    [node.initiativeId, node.id, actor.personId, saidWords(because, 500, "because", "Say why it is hidden.")],
  );
  return { translation: await seen() };
};
