import { Plural, Trans, useLingui } from "@lingui/react/macro";
import page from "./InitiativePage.module.css";
import styles from "./Organisations.module.css";

/** Those that agreed to be named to everybody. How many others there are is not told to anybody outside. */
export function Organisations({ names }: { readonly names: readonly string[] }) {
  const { i18n } = useLingui();
  const sorted = names.toSorted(new Intl.Collator(i18n.locale).compare);
  return (
    <section aria-labelledby="who" className={page.section}>
      <h2 id="who" className={page.heading}>
        <Trans>Who takes part</Trans>
      </h2>
      <p className={page.text}>
        {names.length === 0 ? (
          <Trans>None of the organisations has agreed to be named here yet.</Trans>
        ) : (
          <Plural
            value={names.length}
            one="This organisation agreed to be named; others may take part."
            other="These # organisations agreed to be named; others may take part."
          />
        )}
      </p>
      {names.length > 0 && (
        <ul className={styles.names}>
          {sorted.map((name, index) => (
            <li key={index}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
