import { ar } from "./texts/ar.ts";
import { en } from "./texts/en.ts";
import { es } from "./texts/es.ts";
import { fr } from "./texts/fr.ts";
import type { MailTexts } from "./texts/mail-texts.ts";
import { sw } from "./texts/sw.ts";

/** The languages that mails are written in: those of the pages. */
export const mailTexts = { en, fr, es, ar, sw } as const satisfies Readonly<Record<string, MailTexts>>;
export type MailLanguage = keyof typeof mailTexts;

/**
 * The language that somebody is written in: the first of these BCP 47 tags that mails speak, a dialect counting as its language. English
 * where they speak none. The reader's own word comes first, then the initiative's.
 */
export function mailLanguage(...wanted: readonly (string | null | undefined)[]): MailLanguage {
  for (const tag of wanted) {
    const language = tag?.split("-")[0]?.toLowerCase();
    if (language !== undefined && isMailLanguage(language)) return language;
  }
  return "en";
}

const isMailLanguage = (language: string): language is MailLanguage => Object.hasOwn(mailTexts, language);
