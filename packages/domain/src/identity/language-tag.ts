/**
 * A language as BCP 47 writes it, such as en or pt-BR; null where the text is none.
 *
 * The language is the one that was named: Cusco Quechua (quz) stays quz, where a canonical form would make it Quechua (qu), and whoever looks for somebody
 * to translate would look for the wrong one. Source: RFC 5646, 4.5 (canonical forms); docs/methodology.md 4.9.2 (any language, never a closed list).
 */
export function languageTag(text: string): string | null {
  const typed = text.trim();
  try {
    const [canonical = ""] = Intl.getCanonicalLocales(typed);
    const [language = ""] = typed.split("-");
    const isRenamed = canonical.split("-").length === typed.split("-").length && /^[a-z]{3}$/i.test(language);
    return (isRenamed ? canonical.replace(/^[^-]+/, language.toLowerCase()) : canonical) || null;
  } catch {
    return null;
  }
}
