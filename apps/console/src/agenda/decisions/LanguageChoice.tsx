import { Choice } from "@keelson/ui/Choice.tsx";
import { useLingui } from "@lingui/react";
import { languageName } from "../../kernel/language-name.ts";

/** Languages that are offered to be written in: those that most people write, by their BCP 47 tags. The API takes any. */
export const offered = [
  "am ar bn bs de en es fa fr gu ha hi ht hy id ig it ja ka km ko ku lo ln mg ml mr ms my ne nl ny om pa pl ps pt ro ru rw sn so sq sr",
  "st sw ta te th ti tl tr uk ur uz vi wo xh yo zh zu",
].flatMap((line) => line.split(" "));

/** In which language something is written. */
export function LanguageChoice({
  label,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (tag: string) => void;
}) {
  const { i18n } = useLingui();
  return <Choice label={label} value={value} onChoose={onChoose} options={languageOptions(i18n.locale, value)} />;
}

/** The languages that are offered, by their names in a language and in its order, with one more where it is not among them. */
export function languageOptions(locale: string, also?: string) {
  return [...new Set([...offered, ...(also ? [also] : [])])]
    .map((tag) => ({ value: tag, label: languageName(tag, locale) ?? tag }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
}
