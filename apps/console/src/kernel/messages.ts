import { i18n, setupI18n, type I18n, type Messages } from "@lingui/core";
import { languageOf, type Language } from "./languages.ts";

/** Messages, a file a language: an entry's own by `import.meta.glob("./messages/*.po")`. */
export type Catalogues = Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>>;

let catalogues: Catalogues = {};
/** What screens brought along, beside the entry's own. */
const brought = new Set<Catalogues>();

/** Says whose messages are spoken, once, before anything is. */
export function speakFrom(entry: Catalogues): void {
  catalogues = entry;
}

/** What a screen says that the entry's own messages do not: in the language that is spoken, and in any that will be. */
export async function speakAlso(more: Catalogues): Promise<void> {
  brought.add(more);
  let known: Language | null = null;
  // another may be spoken by the time it is there; before any is, `speak` loads it with the rest
  for (let language = spoken(); language && language !== known; language = spoken()) {
    i18n.load(language.code, await read(more, language));
    known = language;
  }
}

/** Loads a language's messages and speaks it from now on: the whole page with it, its direction and what reads it aloud. */
export async function speak(language: Language): Promise<void> {
  let count: number;
  let messages: Messages;
  do {
    count = brought.size;
    messages = await messagesOf(language);
    // a screen brought something along meanwhile
  } while (brought.size !== count);
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
  const all = await Promise.all([catalogues, ...brought].map((one) => read(one, language)));
  return Object.assign({}, ...all) as Messages; // as each of them is
}

async function read(from: Catalogues, { code }: Language): Promise<Messages> {
  const [, load] = Object.entries(from).find(([file]) => file.endsWith(`/${code}.po`)) ?? [];
  if (!load) throw new Error(`no messages of ${code}`);
  return (await load()).messages;
}
