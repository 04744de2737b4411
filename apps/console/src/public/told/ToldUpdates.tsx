import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { isOwnLanguage } from "../../agenda/comments/is-own-language.ts";
import { Written } from "../../agenda/comments/Written.tsx";
import { updateShapes, useUpdateWords } from "../../agenda/updates/use-update-words.ts";
import { useFormat } from "../../kernel/format.ts";
import { languageName } from "../../kernel/language-name.ts";
import type { Told } from "./told.ts";
import styles from "./ToldUpdates.module.css";

/**
 * What was told to everybody, each as it was written, in its language; beside it what it says in others. That of the reader's own language is
 * open, and the original stays what counts.
 */
export function ToldUpdates({ updates, level }: { readonly updates: readonly Told[]; readonly level: 2 | 3 }) {
  return (
    <ul className={styles.updates}>
      {updates.map((update) => (
        <li key={update.id}>
          <OneUpdate update={update} level={level} />
        </li>
      ))}
    </ul>
  );
}

function OneUpdate({ update, level }: { readonly update: Told; readonly level: 2 | 3 }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { kinds } = useUpdateWords();
  const { kind, title, text, language, publishedAt, translations } = update;
  const Heading = `h${level}` as const;
  const written = languageName(language, i18n.locale);
  return (
    <article className={styles.update}>
      <Heading className={styles.title} dir="auto" lang={language === "und" ? undefined : language}>
        {title}
      </Heading>
      <p className={styles.facts}>
        <Status kind={updateShapes[kind]}>{kinds[kind]}</Status>
        {publishedAt && <time dateTime={publishedAt}>{format.day(publishedAt)}</time>}
        {written !== null && <bdi>{written}</bdi>}
      </p>
      <Written text={text} language={language} />
      {translations.map(({ id, language: tag, title: named, text: said, madeAt }) => {
        const [name, day] = [languageName(tag, i18n.locale) ?? tag, format.day(madeAt)];
        return (
          <details key={id} className={styles.translation} open={isOwnLanguage(tag, i18n.locale) || undefined}>
            <summary>
              <Trans>
                {name}, translated on {day} by those who run this initiative
              </Trans>
            </summary>
            {named !== null && (
              <p className={styles.named} dir="auto" lang={tag}>
                {named}
              </p>
            )}
            <Written text={said} language={tag} />
          </details>
        );
      })}
    </article>
  );
}
