/** A language the pages speak. */
export interface Language {
  readonly code: string;
  /** Its own name: whoever looks for it may read no other. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** Made by a machine and read by no speaker yet; the word for that, in the language itself. */
  readonly draft: string | null;
}

export const languages: readonly [Language, ...Language[]] = [
  { code: "en", name: "English", direction: "ltr", draft: null },
  { code: "fr", name: "Français", direction: "ltr", draft: "brouillon" },
  { code: "es", name: "Español", direction: "ltr", draft: "borrador" },
  { code: "ar", name: "العربية", direction: "rtl", draft: "مسودة" },
  { code: "sw", name: "Kiswahili", direction: "ltr", draft: "rasimu" },
];

/** English with accents, for whoever tests the pages: `?lang=en-XA`. In no menu. */
const pseudo: Language = { code: "en-XA", name: "Pseudo", direction: "ltr", draft: null };

/** The language of a code; null where the pages do not speak it. */
export const languageOf = (code: string): Language | null =>
  [...languages, pseudo].find((language) => language.code.toLowerCase() === code.toLowerCase()) ?? null;

/** The first of these that the pages speak, a dialect counting as its language. English where they speak none. */
export function firstSpoken(wanted: readonly string[]): Language {
  for (const code of wanted) {
    const language = languageOf(code) ?? languageOf(code.split("-")[0] ?? "");
    if (language) return language;
  }
  return languages[0];
}
