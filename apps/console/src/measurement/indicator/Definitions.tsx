import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { Section } from "./Section.tsx";
import styles from "./SourcesPanel.module.css";

/** What the figures mean, by version, the newest first: each starts a new line in the chart. */
export function Definitions({
  definitions,
  inForce,
}: {
  readonly definitions: readonly {
    readonly version: number;
    readonly effectiveFrom?: string | null;
    readonly name: string;
    readonly definition: string;
    readonly unit: string;
  }[];
  /** Of the period looked at. */
  readonly inForce: number;
}) {
  const format = useFormat();
  return (
    <Section title={<Trans>Definition</Trans>}>
      <ul className={styles.list}>
        {definitions.toReversed().map(({ version, effectiveFrom, definition, unit }) => (
          <li key={version}>
            <strong>
              {effectiveFrom ? (
                <Trans>
                  Version {version}, from {format.period(effectiveFrom)}
                </Trans>
              ) : (
                <Trans>Version {version}, from the beginning</Trans>
              )}
              {version === inForce && (
                <>
                  {" · "}
                  <Trans>in force for this period</Trans>
                </>
              )}
            </strong>
            <p className={styles.text}>
              <bdi>{definition}</bdi> · <bdi>{unit}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
