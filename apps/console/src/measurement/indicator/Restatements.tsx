import { Trans, useLingui } from "@lingui/react/macro";
import type { RevisionReason } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { useFigure } from "../outcomes/use-figure.ts";
import { Section } from "./Section.tsx";
import styles from "./SourcesPanel.module.css";

/** What was said once and is said otherwise by now, and why: whoever has read the old figure should know. */
export function Restatements({
  unit,
  restatements,
}: {
  readonly unit: string;
  readonly restatements: readonly {
    readonly period: string;
    readonly before?: string | null;
    readonly after?: string | null;
    readonly reason?: RevisionReason | null;
    readonly crossedTarget?: boolean | null;
    readonly publishedOn: string;
  }[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const figure = useFigure(unit);
  const reasons: Readonly<Record<RevisionReason, string>> = {
    COUNTING_ERROR: t`something had been counted wrongly`,
    DEDUPLICATION: t`somebody had been counted twice`,
    DEFINITION: t`the definition was applied otherwise`,
    LATE_DATA: t`figures came in late`,
    OTHER: t`another reason`,
  };
  if (restatements.length === 0) return null;
  return (
    <Section title={<Trans>Restated</Trans>}>
      <ul className={styles.list}>
        {restatements.map(({ period, before, after, reason, crossedTarget, publishedOn }) => (
          <li key={`${period} ${publishedOn}`}>
            <strong>{format.period(period)}</strong>{" "}
            {before && after ? (
              <Trans>
                from {figure(before)} to {figure(after)}, {format.day(publishedOn)}
              </Trans>
            ) : (
              <Trans>{format.day(publishedOn)}; the two figures are not shown</Trans>
            )}
            {reason && <>: {reasons[reason]}</>}
            {crossedTarget && (
              <>
                {". "}
                <Trans>It crossed the target by that.</Trans>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
