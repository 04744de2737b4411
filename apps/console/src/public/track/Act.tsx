import { useVisit } from "../visit.ts";
import type { OwnCaseAct } from "../tell-us/own-case.ts";
import styles from "../tell-us/Steps.module.css";

/** One thing that somebody can do with what they told. What is done seldom is folded away, and opens without a script. */
export function Act({
  code,
  act,
  title,
  hint,
  label,
  typed = "",
  press,
  isMain = false,
  isOpen = true,
}: {
  readonly code: string;
  readonly act: OwnCaseAct;
  readonly title: string;
  readonly hint?: string;
  /** Of what is written; nothing is, where there is none. */
  readonly label?: string;
  readonly typed?: string;
  readonly press: string;
  readonly isMain?: boolean;
  readonly isOpen?: boolean;
}) {
  const { path, language } = useVisit();
  const form = (
    <form className={styles.form} action={`${path}?lang=${language.code}`} method="post">
      <input type="hidden" name="code" value={code} />
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {label !== undefined && (
        <div className={styles.field}>
          <label className={styles.label} htmlFor={act}>
            {label}
          </label>
          <textarea
            className={styles.input}
            id={act}
            name="text"
            rows={4}
            dir="auto"
            required
            autoComplete="off"
            defaultValue={typed}
          />
        </div>
      )}
      <div className={styles.actions}>
        <button className={styles.press} type="submit" name="step" value={act} data-main={isMain || undefined}>
          {press}
        </button>
      </div>
    </form>
  );
  if (!isOpen)
    return (
      <details className={styles.more}>
        <summary>{title}</summary>
        {form}
      </details>
    );
  return (
    <section className={styles.form} aria-labelledby={`${act}-title`}>
      <h2 className={styles.subheading} id={`${act}-title`}>
        {title}
      </h2>
      {form}
    </section>
  );
}
