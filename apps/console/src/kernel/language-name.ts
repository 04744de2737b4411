/** What a language is called in another; its tag where it has no name there, and null where nobody said which it is. */
export function languageName(tag: string, locale: string): string | null {
  if (tag === "und") return null;
  return new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(tag) ?? tag;
}
