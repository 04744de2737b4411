import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { alone } from "../shell/alone.ts";
import { Document } from "../shell/Document.tsx";
import { useVisit } from "../visit.ts";
import type { Intake } from "./find-intake.ts";
import { Kept } from "./Kept.tsx";
import styles from "./Steps.module.css";
import { Trouble } from "./Trouble.tsx";
import type { WordsGiven } from "./words-given.ts";

/** The one question that has to be answered. */
export function TextStep({
  intake,
  words,
  problem = null,
}: {
  readonly intake: Intake;
  readonly words: WordsGiven;
  readonly problem?: "TEXT_REQUIRED" | "TEXT_TOO_LONG" | "NO_INDEPENDENT_HANDLER" | null;
}) {
  const { t } = useLingui();
  const { path, language } = useVisit();
  const { name, readers, independent, handlers, reviewers } = intake;
  const title = t`What happened? – ${alone(name)}`;
  return (
    <Document title={problem === null ? title : t`Problem: ${title}`} description={null} isPrivate>
      <div className={styles.page}>
        {problem === "TEXT_REQUIRED" && (
          <Trouble field="text">
            <Trans>Write what happened</Trans>
          </Trouble>
        )}
        {problem === "TEXT_TOO_LONG" && (
          <Trouble field="text">
            <Trans>
              This is longer than can be sent at once. Shorten it, and tell the rest afterwards with your code
            </Trans>
          </Trouble>
        )}
        {problem === "NO_INDEPENDENT_HANDLER" && (
          <Trouble>
            <Trans>
              Everybody who reads this belongs to those who coordinate. Nothing was sent. Turn to somebody outside whom
              you trust.
            </Trans>
          </Trouble>
        )}
        {independent === 0 && (
          <p className={styles.problem}>
            <Trans>
              Everybody who reads this belongs to those who coordinate. If it is about them, turn to somebody outside
              whom you trust.
            </Trans>
          </p>
        )}
        <form className={styles.form} action={`${path}?lang=${language.code}`} method="post">
          <Kept words={words} without="text" />
          <div className={styles.field}>
            <h1 className={styles.heading}>
              <label htmlFor="text">
                <Trans>What happened?</Trans>
              </label>
            </h1>
            <p className={styles.hint} id="text-hint">
              <Trans>
                In your own words, as long or short as you like. If you want, also where and when. You need not name
                yourself.
              </Trans>
            </p>
            <textarea
              className={styles.input}
              id="text"
              name="text"
              rows={9}
              dir="auto"
              lang={words.language}
              required
              aria-describedby="text-hint"
              autoComplete="off"
              {...(problem?.startsWith("TEXT") && { "aria-invalid": true })}
              defaultValue={words.text}
            />
          </div>
          {independent > 0 && (
            <label className={styles.check}>
              <input
                className={styles.box}
                type="checkbox"
                name="about"
                value="backbone"
                defaultChecked={words.isAboutBackbone}
              />
              <span>
                <Trans>It is about the people who coordinate {alone(name)}. Then nobody of them reads it.</Trans>
              </span>
            </label>
          )}
          <div className={styles.actions}>
            <button className={styles.press} type="submit" name="step" value="text" data-main>
              <Trans>Next</Trans>
            </button>
          </div>
        </form>
        <details className={styles.more}>
          <summary>
            <Trans>Who reads this, and how you are protected</Trans>
          </summary>
          <ul className={styles.safe}>
            <li>
              <Plural
                value={readers}
                one="One person was named to read it first. Nobody else can then, not even those who coordinate, unless they are that person."
                other="# people were named to read it first. Nobody else can then, not even those who coordinate, unless they are among them."
              />
            </li>
            {handlers > 0 && (
              <li>
                <Plural
                  value={handlers}
                  one="Later one more person may read it, where it need not stay with the first."
                  other="Later # more people may read it, where it need not stay with the first."
                />
              </li>
            )}
            {reviewers > 0 && (
              <li>
                <Plural
                  value={reviewers}
                  one="If you do not accept the answer, one more person may read it."
                  other="If you do not accept the answer, # more people may read it."
                />
              </li>
            )}
            <li>
              <Trans>
                Neither your name nor the address of your device is kept. This page stores nothing on your device.
              </Trans>
            </li>
            <li>
              <Trans>
                Your browser may remember that you were here. On a phone that others use, open a private window, or
                clear its history.
              </Trans>
            </li>
            <li>
              <Trans>
                What you write may show who you are. Whoever runs this computer could read it if they broke their word.
              </Trans>
            </li>
            <li>
              <Trans>
                If somebody is in danger now, call those who can help at once. This is read within a day, not within
                minutes.
              </Trans>
            </li>
          </ul>
        </details>
      </div>
    </Document>
  );
}
