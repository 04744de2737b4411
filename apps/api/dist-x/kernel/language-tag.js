/** A language as BCP 47 writes it, such as en or pt-BR; null where the text is none. */
export function languageTag(text) {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
//# sourceMappingURL=language-tag.js.map
