import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import { languageName } from "../../kernel/language-name.ts";
import { isOwnLanguage } from "../comments/is-own-language.ts";
import styles from "./Said.module.css";

/** What somebody wrote, as they wrote it: in its own language and direction, which are named where they are not the reader's. */
export function Said({ text, language }: { readonly text: string; readonly language: string | null }) {
  const { i18n } = useLingui();
  const name = language === null || isOwnLanguage(language, i18n.locale) ? null : languageName(language, i18n.locale);
  return (
    <div className={styles.said}>
      <p className={styles.text} lang={language ?? undefined} dir="auto">
        {text}
      </p>
      {name && (
        <p className={styles.language}>
          <Trans>Written in {name}</Trans>
        </p>
      )}
    </div>
  );
}
