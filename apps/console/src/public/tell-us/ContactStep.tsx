import { Trans, useLingui } from "@lingui/react/macro";
import { alone } from "../shell/alone.ts";
import { Document } from "../shell/Document.tsx";
import { useVisit } from "../visit.ts";
import type { Intake } from "./find-intake.ts";
import { Kept } from "./Kept.tsx";
import styles from "./Steps.module.css";
import type { WordsGiven } from "./words-given.ts";

/** May they be reached? Nobody has to: the code finds the answer. */
export function ContactStep({ intake, words }: { readonly intake: Intake; readonly words: WordsGiven }) {
  const { t } = useLingui();
  const { path, language } = useVisit();
  return (
    <Document title={t`May we reach you? – ${alone(intake.name)}`} description={null} isPrivate>
      <div className={styles.page}>
        <form className={styles.form} action={`${path}?lang=${language.code}`} method="post">
          <Kept words={words} without="contact" />
          <div className={styles.field}>
            <h1 className={styles.heading}>
              <label htmlFor="contact">
                <Trans>May we reach you?</Trans>
              </label>
            </h1>
            <p className={styles.hint} id="contact-hint">
              <Trans>
                You need not say anything here: you will get a code with which you find the answer. If you do, only the
                person who handles this sees it, and you can have it deleted at any time.
              </Trans>
            </p>
            <input
              className={styles.input}
              id="contact"
              name="contact"
              dir="auto"
              maxLength={500}
              aria-describedby="contact-hint"
              autoComplete="off"
              defaultValue={words.contact}
            />
          </div>
          <div className={styles.actions}>
            <button className={styles.press} type="submit" name="step" value="contact" data-main>
              <Trans>Next</Trans>
            </button>
            <button className={styles.press} type="submit" name="step" value="skip">
              <Trans>Skip this</Trans>
            </button>
          </div>
        </form>
      </div>
    </Document>
  );
}
