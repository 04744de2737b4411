import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { isOwnLanguage } from "../comments/is-own-language.ts";
import { Translations } from "../comments/Translations.tsx";
import listed from "../comments/Translations.module.css";
import { useLanguageName } from "../comments/use-language-name.ts";
import type { Original } from "../comments/Translate.tsx";
import type { ShownVersion } from "./agenda-document.ts";

type Beside = ShownVersion["translations"][number];

/**
 * What stands beside a paragraph in other languages. That of the reader's own is read with it; the others are one line, so that who reads on is not
 * held up by them.
 */
export function ParagraphTranslations({
  translations,
  original,
  onChanged,
}: {
  readonly translations: readonly Beside[];
  /** The paragraph, where the viewer may put it into other languages. */
  readonly original: Original | null;
  readonly onChanged: () => unknown;
}) {
  const { i18n } = useLingui();
  const format = useFormat();
  const languageName = useLanguageName();
  const shared = { original, onChanged };
  const isOwn = ({ language }: Beside) => isOwnLanguage(language, i18n.locale);
  const others = translations.filter((one) => !isOwn(one));
  const named = others.filter(({ hiddenAt }) => hiddenAt === null);
  // one is a line already
  if (named.length < 2) return <Translations translations={translations} {...shared} />;
  const names = format.list([...new Set(named.map(({ language }) => languageName(language)))]);
  return (
    <>
      <Translations translations={translations.filter(isOwn)} {...shared} />
      <details>
        <summary className={listed.label}>
          <Trans>Also in {names}</Trans>
        </summary>
        <Translations translations={others} {...shared} />
      </details>
    </>
  );
}
