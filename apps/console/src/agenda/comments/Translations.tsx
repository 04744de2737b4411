import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState, type MouseEvent } from "react";
import { graphql } from "../../gql/gql.ts";
import type { Translations_TranslationFragment as Asked } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import acts from "./CommentItem.module.css";
import { HideTranslation } from "./HideTranslation.tsx";
import { isOwnLanguage } from "./is-own-language.ts";
import { Translate, type Original } from "./Translate.tsx";
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
    hiddenAt
    hiddenBecause
    hiddenBy
    viewerCan
    translator {
      id
      name
    }
  }
`);

/** What stands beside a text, as far as its list knows it. */
export type Listed = FragmentType<Asked> & Pick<Asked, "id" | "language" | "hiddenAt">;

/** What stands beside a text in other languages, each with who translated it and when. That of the reader's own language comes first, and is open. */
export function Translations({
  translations,
  original = null,
  onChanged,
}: {
  readonly translations: readonly Listed[];
  /** What they are of, where the viewer may put it into other languages. */
  readonly original?: Original | null;
  readonly onChanged: () => unknown;
}) {
  const { i18n } = useLingui();
  if (translations.length === 0) return null;
  const isOwn = ({ language }: Listed) => isOwnLanguage(language, i18n.locale);
  return (
    <div className={styles.list}>
      {translations
        .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
        .map((translation) => (
          <Translation key={translation.id} translation={translation} original={original} onChanged={onChanged} />
        ))}
    </div>
  );
}

function Translation({
  translation,
  original,
  onChanged,
}: {
  readonly translation: FragmentType<Asked>;
  readonly original: Original | null;
  readonly onChanged: () => unknown;
}) {
  const { i18n } = useLingui();
  const format = useFormat();
  const languageName = useLanguageName();
  const { viewer } = useViewer();
  const [isHiding, setHiding] = useState(false);
  const [isAnew, setAnew] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const around = useRef<HTMLElement>(null);
  const { data } = useSuspenseFragment({ fragment, from: translation });
  const { language, title, text, madeAt, isOfEarlierText, translator, hiddenAt, hiddenBecause, hiddenBy } = data;
  const [name, day] = [languageName(language), format.day(madeAt)];
  const isHidden = hiddenAt !== null;
  const isHideable = data.viewerCan.includes("HIDE_TRANSLATION");
  // nobody else puts right what somebody wrote
  const isTheirs = original !== null && isOfEarlierText && !isHidden && translator?.id === viewer?.id;
  // the button that had the focus is gone
  useEffect(() => {
    if (around.current && isHidden && !isHiding) summary.current?.focus();
  }, [isHidden, isHiding]);
  // and where this is gone too, the keys go on from what it stood in
  useEffect(
    () => () => {
      if (around.current && document.activeElement === document.body) around.current.focus();
    },
    [],
  );
  const ask = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    around.current = currentTarget.closest<HTMLElement>("article, section");
    around.current?.setAttribute("tabindex", "-1");
    setHiding(true);
  };
  return (
    <details className={styles.translation} open={!isHidden && isOwnLanguage(language, i18n.locale)}>
      <summary ref={summary} className={styles.label}>
        {translator ? (
          <Trans>
            {name}, translated by <bdi>{translator.name}</bdi> on {day}
          </Trans>
        ) : (
          <Trans>
            {name}, translated on {day}
          </Trans>
        )}
        {isHidden ? (
          <>
            {" · "}
            <Trans>hidden</Trans>
          </>
        ) : (
          isOfEarlierText && (
            <>
              {" · "}
              <Trans>the original was changed after that</Trans>
            </>
          )
        )}
      </summary>
      {isHidden && (
        <p className={styles.hidden}>
          <Trans>
            Hidden by <bdi>{hiddenBy}</bdi>: <bdi>{hiddenBecause}</bdi>
          </Trans>
        </p>
      )}
      {title !== null && (
        <p className={styles.title} dir="auto" lang={language}>
          {title}
        </p>
      )}
      <Written text={text} language={language} />
      {(isTheirs || isHideable) && (
        <div className={acts.acts}>
          {isTheirs && (
            <button type="button" className={acts.act} onClick={() => setAnew(true)}>
              <Trans>Translate it anew</Trans>
              <span className="only-heard">: {name}</span>
            </button>
          )}
          {isHideable && (
            <button type="button" className={acts.act} onClick={ask}>
              <Trans>Hide</Trans>
              <span className="only-heard">: {name}</span>
            </button>
          )}
        </div>
      )}
      {original && isAnew && (
        <Translate
          original={original}
          before={{ into: language, otherTitle: title ?? "", words: text }}
          onDone={onChanged}
          onClose={() => setAnew(false)}
        />
      )}
      {isHiding && <HideTranslation id={data.id} onDone={onChanged} onClose={() => setHiding(false)} />}
    </details>
  );
}
