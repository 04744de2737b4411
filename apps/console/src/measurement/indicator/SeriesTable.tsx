import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { ProgressBadge } from "../outcomes/ProgressBadge.tsx";
import { AtLeast } from "../outcomes/AtLeast.tsx";
import styles from "../outcomes/OutcomesTable.module.css";
import { kindOf } from "../outcomes/figure-kind.ts";
import type { Aggregate, Indicator } from "./indicator-document.ts";
import { SourcesLink } from "./SourcesLink.tsx";
import { WhyNot } from "./WhyNot.tsx";

/** All that the chart shows and what it does not, the newest first; each figure leads to where it is from. */
export function SeriesTable({
  indicator,
  series,
}: {
  readonly indicator: Indicator;
  readonly series: readonly Aggregate[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const isShare = series.some(({ denominator }) => (denominator ?? null) !== null);
  return (
    <Table label={t`Figures by period`} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Period</Trans>
          </th>
          <th scope="col" className={styles.number}>
            {t`Figure, ${indicator.unit}`}
          </th>
          {isShare && (
            <th scope="col" className={styles.number}>
              <Trans>Made of</Trans>
            </th>
          )}
          <th scope="col">
            <Trans>Status</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Target</Trans>
          </th>
          <th scope="col" className={styles.number}>
            {indicator.measureType === "COMPOSITE" ? <Trans>Parts known</Trans> : <Trans>Reported</Trans>}
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Coverage</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Definition</Trans>
          </th>
          <th scope="col">
            <Trans>Restated</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {series.toReversed().map((one) => (
          <tr key={one.period}>
            <th scope="row">{format.period(one.period)}</th>
            <td className={styles.number}>
              <SourcesLink period={one.period}>
                {one.value ? (
                  <AtLeast isLowerBound={one.isLowerBound}>{format.number(one.value)}</AtLeast>
                ) : (
                  <WhyNot kind={kindOf(one)} />
                )}
              </SourcesLink>
            </td>
            {isShare && (
              <td className={styles.number}>
                {one.numerator && one.denominator && (
                  <Trans>
                    {format.number(one.numerator)} of {format.number(one.denominator)}
                  </Trans>
                )}
              </td>
            )}
            <td>
              <ProgressBadge status={one.progressStatus} hasFigure={(one.value ?? null) !== null} />
            </td>
            <td className={styles.number}>{one.target ? format.number(one.target) : "–"}</td>
            <td className={styles.number}>
              <Trans>
                {format.number(one.reported)} of {format.number(one.expected)}
              </Trans>
            </td>
            <td className={styles.number}>{format.percent(one.coverage)}</td>
            <td className={styles.number}>{format.number(one.definitionVersion)}</td>
            <td>{one.restated ? <Trans>Yes</Trans> : "–"}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
