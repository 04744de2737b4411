import { Table } from "@keelson/ui/Table.tsx";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { OutcomesQueryVariables, OutcomesTable_IndicatorFragment as Outcome } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { aimOf } from "./aim.ts";
import { AtLeast } from "./AtLeast.tsx";
import styles from "./OutcomesTable.module.css";
import { ProgressBadge } from "./ProgressBadge.tsx";
import { latestOf, trimmed } from "./series.ts";
import { useFigure } from "./use-figure.ts";
import { WhyNoFigure } from "./WhyNoFigure.tsx";

const fragment = graphql(`
  fragment OutcomesTable_indicator on Indicator {
    id
    code
    name
    unit
    measureType
    targets {
      period
      value
    }
    series(from: $from, to: $to) {
      period
      periodEnd
      value
      reported
      expected
      isLowerBound
      status
      suppressed
      waived
      valueState
      progressStatus
    }
  }
`);

/** The same outcomes in words and numbers: what no chart says better to somebody who reads by ear, or copies into a paper. */
export function OutcomesTable({
  title,
  indicators,
  variables,
}: {
  readonly title: string;
  readonly indicators: readonly (FragmentType<Outcome> & { readonly id: string })[];
  readonly variables: OutcomesQueryVariables;
}) {
  return (
    <Table label={title} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Outcome</Trans>
          </th>
          <th scope="col">
            <Trans>Status</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Latest figure</Trans>
          </th>
          <th scope="col">
            <Trans>Period</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Target</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Reported</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <Row key={indicator.id} indicator={indicator} variables={variables} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({
  indicator,
  variables,
}: {
  readonly indicator: FragmentType<Outcome>;
  readonly variables: OutcomesQueryVariables;
}) {
  const { data } = useSuspenseFragment({ fragment, from: indicator, variables });
  const format = useFormat();
  const figure = useFigure(data.unit);
  const series = trimmed(data.series);
  const latest = latestOf(series);
  const shown = latest ?? series.at(-1);
  const target = aimOf(data.targets, latest?.periodEnd);
  const address = `/i/${variables.slug}/outcomes/${data.code}`;
  return (
    <tr tabIndex={-1} data-outcome={data.id}>
      <th scope="row">
        <Link to={address}>
          <bdi>{data.name}</bdi>
        </Link>
      </th>
      <td>
        <ProgressBadge status={latest?.progressStatus} hasFigure={latest !== null} />
      </td>
      <td className={styles.number}>
        {shown && (
          <Link to={`${address}?tab=sources&period=${shown.period}`}>
            {latest?.value ? (
              <AtLeast isLowerBound={latest.isLowerBound}>{figure(latest.value)}</AtLeast>
            ) : (
              <WhyNoFigure of={shown} />
            )}
          </Link>
        )}
      </td>
      <td>{shown && format.period(shown.period)}</td>
      <td className={styles.number}>
        {target ? (
          <Trans>
            {figure(target.value)} by {format.year(target.period)}
          </Trans>
        ) : (
          "–"
        )}
      </td>
      <td className={styles.number}>
        {shown &&
          (data.measureType === "COMPOSITE" ? (
            <Trans>
              {format.number(shown.reported)} of {format.number(shown.expected)} parts
            </Trans>
          ) : (
            <Trans>
              {format.number(shown.reported)} of {format.number(shown.expected)}
            </Trans>
          ))}
      </td>
    </tr>
  );
}
