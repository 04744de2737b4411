import { ar } from "./texts/ar.js";
import { en } from "./texts/en.js";
import { es } from "./texts/es.js";
import { fr } from "./texts/fr.js";
import { sw } from "./texts/sw.js";
/** The languages that mails are written in: those of the pages. */
export const mailTexts = { en, fr, es, ar, sw };
/**
 * The language that somebody is written in: the first of these BCP 47 tags that mails speak, a dialect counting as its language. English
 * where they speak none. The reader's own word comes first, then the initiative's.
 */
export function mailLanguage(...wanted) {
  for (const tag of wanted) {
    const language = tag?.split("-")[0]?.toLowerCase();
    if (language !== undefined && isMailLanguage(language)) return language;
  }
  return "en";
}
const isMailLanguage = (language) => Object.hasOwn(mailTexts, language);
//# sourceMappingURL=mail-language.js.map
