import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { alone } from "../shell/alone.ts";
import { Document } from "../shell/Document.tsx";
import { useVisit } from "../visit.ts";
import { Kept } from "./Kept.tsx";
import styles from "./Steps.module.css";
import { Trouble } from "./Trouble.tsx";
import type { WordsGiven } from "./words-given.ts";

/** What will be sent, once more, and nothing that was not seen. */
export function SendStep({
  name,
  words,
  later = null,
}: {
  /** Of the initiative. */
  readonly name: string;
  readonly words: WordsGiven;
  /** It could not be sent just now; in how many seconds it can be tried again. */
  readonly later?: number | null;
}) {
  const { t } = useLingui();
  const { path, language } = useVisit();
  const { text, contact, isAboutBackbone } = words;
  const minutes = Math.ceil((later ?? 0) / 60);
  return (
    <Document title={t`Send this? – ${alone(name)}`} description={null} isPrivate>
      <div className={styles.page}>
        {later !== null && (
          <Trouble>
            <Plural
              value={minutes}
              one="It could not be sent yet. Nothing is lost: press Send again in a minute."
              other="It could not be sent yet. Nothing is lost: press Send again in # minutes."
            />
          </Trouble>
        )}
        <h1 className={styles.heading}>
          <Trans>Send this?</Trans>
        </h1>
        <blockquote className={styles.quote} data-own dir="auto" lang={words.language}>
          {text}
        </blockquote>
        {isAboutBackbone && (
          <p>
            <Trans>It is about the people who coordinate: nobody of them will read it.</Trans>
          </p>
        )}
        <p>
          {contact.trim() === "" ? (
            <Trans>You did not say how to reach you.</Trans>
          ) : (
            <Trans>
              How to reach you: <bdi>{contact}</bdi>
            </Trans>
          )}
        </p>
        <form className={styles.form} action={`${path}?lang=${language.code}`} method="post">
          <Kept words={words} without={null} />
          <div className={styles.actions}>
            <button className={styles.press} type="submit" name="step" value="send" data-main>
              <Trans>Send</Trans>
            </button>
            <button className={styles.press} type="submit" name="step" value="back">
              <Trans>Change it</Trans>
            </button>
          </div>
        </form>
      </div>
    </Document>
  );
}
