import { i18n, setupI18n, type I18n, type Messages } from "@lingui/core";
import { languageOf, type Language } from "./languages.ts";

/** An entry's own messages, a file a language: `import.meta.glob("./messages/*.po")`. */
export type Catalogues = Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>>;

let catalogues: Catalogues = {};

/** Says whose messages are spoken, once, before anything is. */
export function speakFrom(entry: Catalogues): void {
  catalogues = entry;
}

/** Loads a language's messages and speaks it from now on: the whole page with it, its direction and what reads it aloud. */
export async function speak(language: Language): Promise<void> {
  const messages = await messagesOf(language);
  i18n.loadAndActivate({ locale: language.code, messages });
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.direction;
}

/** The language that is spoken now. */
export const spoken = (): Language | null => languageOf(i18n.locale);

/** Says things in a language beside the one that is spoken: to somebody who will read them, not to whoever is here. */
export async function voiceOf(language: Language): Promise<I18n> {
  return setupI18n({ locale: language.code, messages: { [language.code]: await messagesOf(language) } });
}

async function messagesOf(language: Language): Promise<Messages> {
  const load = catalogues[`./messages/${language.code}.po`];
  if (!load) throw new Error(`no messages of ${language.code}`);
  return (await load()).messages;
}
