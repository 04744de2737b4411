import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import type { Translations_TranslationFragment as Asked } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Translations.module.css";
import { useLanguageName } from "./use-language-name.ts";
import { Written } from "./Written.tsx";

const fragment = graphql(`
  fragment Translations_translation on Translation {
    id
    language
    title
    text
    madeAt
    isOfEarlierText
    translator {
      id
      name
    }
  }
`);

/** What stands beside a text in other languages, each with who translated it and when. That of the reader's own language is open. */
export function Translations({
  translations,
}: {
  readonly translations: readonly ({ readonly id: string } & FragmentType<Asked>)[];
}) {
  if (translations.length === 0) return null;
  return (
    <div className={styles.list}>
      {translations.map((translation) => (
        <Translation key={translation.id} translation={translation} />
      ))}
    </div>
  );
}

function Translation({ translation }: { readonly translation: FragmentType<Asked> }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const languageName = useLanguageName();
  const { data } = useSuspenseFragment({ fragment, from: translation });
  const { language, title, text, madeAt, isOfEarlierText, translator } = data;
  const [name, day] = [languageName(language), format.day(madeAt)];
  return (
    <details className={styles.translation} open={language.split("-")[0] === i18n.locale.split("-")[0]}>
      <summary className={styles.label}>
        {translator ? (
          <Trans>
            {name}, translated by <bdi>{translator.name}</bdi> on {day}
          </Trans>
        ) : (
          <Trans>
            {name}, translated on {day}
          </Trans>
        )}
        {isOfEarlierText && (
          <>
            {" · "}
            <Trans>the original was changed after that</Trans>
          </>
        )}
      </summary>
      {title !== null && (
        <p className={styles.title} dir="auto" lang={language}>
          {title}
        </p>
      )}
      <Written text={text} language={language} />
    </details>
  );
}
