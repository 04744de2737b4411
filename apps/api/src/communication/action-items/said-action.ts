import { languageTag } from "@keelson/domain/identity/language-tag";
import { Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";

/** Longer is no longer one thing to do. */
const textMax = 2_000;

/** What is to be done. TEXT_REQUIRED, TEXT_TOO_LONG. */
export function saidText(text: string): string {
  const words = said(text, "text", "Say what is to be done.");
  if (words.length <= textMax) return words;
  const message = `An action has at most ${textMax} characters. Keep to what is to be done, and link to the rest.`;
  throw new Refused({ code: "TEXT_TOO_LONG", message, path: ["text"] });
}

/** The language of a text, und where nobody said. LANGUAGE_NOT_VALID. */
export function saidLanguage(language: string | null | undefined, field = "language"): string {
  if (!language) return "und";
  const tag = languageTag(language);
  if (tag !== null && tag.length <= 35) return tag;
  throw new Refused({
    code: "LANGUAGE_NOT_VALID",
    message: `${language} is no language tag, such as en or pt-BR.`,
    path: [field],
  });
}
