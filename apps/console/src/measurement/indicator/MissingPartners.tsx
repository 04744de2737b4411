import { Trans } from "@lingui/react/macro";
import { Section } from "./Section.tsx";
import type { Sources } from "./SourcesPanel.tsx";
import styles from "./SourcesPanel.module.css";

/** Who was asked and has not answered, for whoever is told their names. */
export function MissingPartners({ sources }: { readonly sources: Sources }) {
  const { missingPartners, expected, reported } = sources.aggregate;
  if (!missingPartners) {
    if (expected <= reported) return null;
    return (
      <Section title={<Trans>Who is missing</Trans>}>
        <p className={styles.text}>
          <Trans>The names of partners who have not reported are told to the backbone alone.</Trans>
        </p>
      </Section>
    );
  }
  return (
    <Section title={<Trans>Who is missing</Trans>}>
      {missingPartners.length === 0 ? (
        <p className={styles.text}>
          <Trans>Nobody: all who were asked have reported.</Trans>
        </p>
      ) : (
        <ul className={styles.names}>
          {missingPartners
            .toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name))
            .map(({ id, organisation }) => (
              <li key={id}>
                <bdi>{organisation.name}</bdi>
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}
