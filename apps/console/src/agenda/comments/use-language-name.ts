import { useLingui } from "@lingui/react/macro";

/** What a language is called in the reader's: "Swahili". Where nobody said, that; a tag nobody knows stays as it is. */
export function useLanguageName(): (tag: string) => string {
  const { t, i18n } = useLingui();
  const spoken = i18n.locale === "en-XA" ? "en" : i18n.locale;
  return (tag) => {
    if (tag === "und") return t`language not said`;
    try {
      return new Intl.DisplayNames(spoken, { type: "language" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}
