import { languageOf } from "../../kernel/languages.ts";

/**
 * In which language people are written to together: the one that all who have said one share, a dialect counting as its language; null where they have said
 * none, several, or one that the pages do not speak.
 */
export function sharedLanguage(people: readonly { readonly language?: string | null }[]): string | null {
  const said = people.flatMap(({ language }) =>
    language ? [languageOf(language)?.code ?? languageOf(language.split("-")[0] ?? "")?.code ?? language] : [],
  );
  const [first, ...others] = new Set(said);
  return first !== undefined && others.length === 0 && languageOf(first) ? first : null;
}
