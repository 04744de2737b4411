import { Trans, useLingui } from "@lingui/react/macro";
import { languages } from "../../kernel/languages.ts";
import { alone } from "../shell/alone.ts";
import { Document } from "../shell/Document.tsx";
import { useVisit } from "../visit.ts";
import type { Intake } from "./find-intake.ts";
import styles from "./Steps.module.css";

/** First of all: in which language. Each by its own name; whoever writes in another says which. */
export function LanguageStep({ intake }: { readonly intake: Intake }) {
  const { t } = useLingui();
  const { language, path } = useVisit();
  const { name } = intake;
  return (
    <Document title={t`Tell ${alone(name)} what happened`} description={null} isPrivate>
      <div className={styles.page}>
        <h1 className={styles.heading}>
          <Trans>
            Tell <bdi>{name}</bdi> what happened
          </Trans>
        </h1>
        <p>
          <Trans>
            A complaint, a question, an idea or thanks. You do not say who you are. It is read only by the people who
            were named for it.
          </Trans>
        </p>
        <h2 className={styles.subheading} id="languages">
          <Trans>Choose your language</Trans>
        </h2>
        <ul className={styles.languages} aria-labelledby="languages">
          {languages.map((one) => (
            <li key={one.code}>
              <a
                className={styles.press}
                href={`${path}?lang=${one.code}`}
                hrefLang={one.code}
                lang={one.code}
                dir={one.direction}
              >
                {one.name}
              </a>
            </li>
          ))}
        </ul>
        <details className={styles.more}>
          <summary>
            <Trans>Write in another language</Trans>
          </summary>
          <form className={styles.form} action={`${path}?lang=${language.code}`} method="post">
            <div className={styles.field}>
              <label className={styles.label} htmlFor="in">
                <Trans>Which language will you write in?</Trans>
              </label>
              <p className={styles.hint} id="in-hint">
                <Trans>
                  Its short code, if you know it, such as pt or so. Leave it empty if you do not: you can write all the
                  same.
                </Trans>
              </p>
              <input
                className={styles.input}
                id="in"
                name="in"
                aria-describedby="in-hint"
                autoComplete="off"
                maxLength={35}
              />
            </div>
            <div className={styles.actions}>
              <button className={styles.press} type="submit" name="step" value="language">
                <Trans>Next</Trans>
              </button>
            </div>
          </form>
        </details>
        <p>
          <a href={`/p/${encodeURIComponent(intake.slug)}/track?lang=${language.code}`}>
            <Trans>You have told something before? See what became of it</Trans>
          </a>
        </p>
      </div>
    </Document>
  );
}
