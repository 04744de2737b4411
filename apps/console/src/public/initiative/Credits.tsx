import { Trans } from "@lingui/react/macro";
import styles from "./Credits.module.css";
import page from "./InitiativePage.module.css";

export interface Credit {
  readonly name?: string | null;
  readonly title?: string | null;
  readonly path?: string | null;
}

/** Where the figures come from, and under which terms anybody may use them. Nothing where nobody said so. */
export function Credits({
  licenses,
  sources,
}: {
  readonly licenses: readonly Credit[];
  readonly sources: readonly Credit[];
}) {
  if (licenses.length === 0 && sources.length === 0) return null;
  return (
    <section aria-labelledby="credits" className={page.section}>
      <h2 id="credits" className={page.heading}>
        <Trans>Where the figures come from</Trans>
      </h2>
      <ul className={styles.credits}>
        {sources.map((credit, index) => (
          <li key={index}>
            <Named credit={credit} />
          </li>
        ))}
      </ul>
      {licenses.length > 0 && (
        <>
          <h3 className={styles.terms}>
            <Trans>Terms of use</Trans>
          </h3>
          <ul className={styles.credits}>
            {licenses.map((credit, index) => (
              <li key={index}>
                <Named credit={credit} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What a package called it; an address only where it is one of the web, whoever wrote it. */
function Named({ credit: { name, title, path } }: { readonly credit: Credit }) {
  const words = <bdi>{title ?? name ?? path}</bdi>;
  return path && /^https?:\/\//.test(path) ? (
    <a href={path} rel="noopener">
      {words}
    </a>
  ) : (
    words
  );
}
