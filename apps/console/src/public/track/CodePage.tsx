import { Trans, useLingui } from "@lingui/react/macro";
import { Document } from "../shell/Document.tsx";
import { Trouble } from "../tell-us/Trouble.tsx";
import styles from "../tell-us/Steps.module.css";
import { useVisit } from "../visit.ts";

/** Where somebody types their code. It says nothing of what there is: whoever has none learns nothing. */
export function CodePage({
  typed = "",
  problem = null,
}: {
  readonly typed?: string;
  /** A slip made it no code; or it is one that opens nothing. */
  readonly problem?: "SLIP" | "UNKNOWN" | null;
}) {
  const { t } = useLingui();
  const { path, language } = useVisit();
  const title = t`What became of what you told?`;
  return (
    <Document title={problem === null ? title : t`Problem: ${title}`} description={null} isPrivate>
      <div className={styles.page}>
        {problem === "SLIP" && (
          <Trouble field="code">
            <Trans>A digit is wrong, missing or too many. The code has ten groups of four digits</Trans>
          </Trouble>
        )}
        {problem === "UNKNOWN" && (
          <Trouble field="code">
            <Trans>There is nothing under this code. Look at it once more</Trans>
          </Trouble>
        )}
        <form className={styles.form} action={`${path}?lang=${language.code}`} method="post">
          <div className={styles.field}>
            <h1 className={styles.heading}>
              <Trans>What became of what you told?</Trans>
            </h1>
            <label className={styles.label} htmlFor="code">
              <Trans>Your code</Trans>
            </label>
            <p className={styles.hint} id="code-hint">
              <Trans>Ten groups of four digits. Spaces do not matter, and digits of your own script are fine.</Trans>
            </p>
            <textarea
              className={`${styles.input} ${styles.code}`}
              id="code"
              name="code"
              rows={2}
              inputMode="numeric"
              dir="ltr"
              required
              aria-describedby="code-hint"
              autoComplete="off"
              spellCheck={false}
              {...(problem !== null && { "aria-invalid": true })}
              defaultValue={typed}
            />
          </div>
          <div className={styles.actions}>
            <button className={styles.press} type="submit" name="step" value="look" data-main>
              <Trans>Show it</Trans>
            </button>
          </div>
        </form>
        <p>
          <Trans>Who lost the code cannot get it again: nobody has it. You can tell it anew.</Trans>
        </p>
      </div>
    </Document>
  );
}
