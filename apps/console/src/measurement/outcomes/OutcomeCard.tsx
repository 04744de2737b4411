import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trend } from "@keelson/ui/charts/Trend.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { OutcomeCard_IndicatorFragment as Outcome, OutcomesQueryVariables } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { aimOf } from "./aim.ts";
import { AtLeast } from "./AtLeast.tsx";
import { daysOf } from "./days-of.ts";
import styles from "./OutcomeCard.module.css";
import { OutcomeFacts } from "./OutcomeFacts.tsx";
import { ProgressBadge } from "./ProgressBadge.tsx";
import { latestOf, trimmed } from "./series.ts";
import { useFigure } from "./use-figure.ts";
import { useTold } from "./use-told.ts";

const fragment = graphql(`
  fragment OutcomeCard_indicator on Indicator {
    id
    code
    name
    unit
    measureType
    targets {
      period
      value
    }
    baselines {
      period
      value
    }
    series(from: $from, to: $to) {
      period
      periodStart
      periodEnd
      value
      expected
      coverage
      isLowerBound
      definitionVersion
      progressStatus
      progress {
        progress
      }
      reported
      status
      suppressed
      waived
      valueState
    }
  }
`);

/** One outcome, small: where it stands, how it came there, what is aimed at, and how much of it is known. */
export function OutcomeCard({
  indicator,
  variables,
  axis,
}: {
  readonly indicator: FragmentType<Outcome>;
  /** Of the page's question: Apollo finds by them what was answered. */
  readonly variables: Omit<OutcomesQueryVariables, "first">;
  readonly axis: readonly [string, string] | null;
}) {
  const { data } = useSuspenseFragment({ fragment, from: indicator, variables });
  const { t } = useLingui();
  const format = useFormat();
  const figure = useFigure(data.unit);
  const told = useTold(figure);
  const series = trimmed(data.series);
  const latest = latestOf(series);
  const target = aimOf(data.targets, latest?.periodEnd);
  const baseline = data.baselines.at(-1);
  const address = `/i/${variables.slug}/outcomes/${data.code}`;
  return (
    <li className={styles.card} tabIndex={-1} data-outcome={data.id} aria-labelledby={`${data.id}-name`}>
      <div className={styles.head}>
        <h3 id={`${data.id}-name`} className={styles.name}>
          <Link to={address}>
            <bdi>{data.name}</bdi>
          </Link>
        </h3>
        <ProgressBadge status={latest?.progressStatus} hasFigure={latest !== null} />
      </div>
      {latest?.value ? (
        <p className={styles.figure}>
          <AtLeast isLowerBound={latest.isLowerBound}>
            <Link to={`${address}?tab=sources&period=${latest.period}`} className={styles.value}>
              {format.number(latest.value)}
            </Link>
          </AtLeast>
          <bdi>{data.unit}</bdi>
          <span className={styles.period}>{format.period(latest.period)}</span>
        </p>
      ) : (
        <p className={styles.figure}>
          <span>
            {baseline ? (
              <Trans>
                It began at {figure(baseline.value)} ({format.period(baseline.period)}).
              </Trans>
            ) : (
              <Trans>There is no figure to show yet.</Trans>
            )}
          </span>
        </p>
      )}
      {axis && series.length > 0 && (
        <Trend
          points={series.map(({ periodStart, periodEnd, value, coverage, definitionVersion }) => ({
            at: (daysOf(periodStart) + daysOf(periodEnd)) / 2,
            value: value ? Number(value) : null,
            coverage,
            version: definitionVersion,
          }))}
          from={daysOf(axis[0])}
          to={daysOf(axis[1])}
          target={
            target && {
              at: daysOf(target.end),
              value: Number(target.value),
              label: t`Target ${format.number(target.value)}, ${format.year(target.period)}`,
            }
          }
          label={told(data.name, series)}
          format={format.number}
          ends={[axis[0].slice(0, 4), axis[1].slice(0, 4)]}
        />
      )}
      <OutcomeFacts measureType={data.measureType} latest={latest} last={series.at(-1) ?? null} />
    </li>
  );
}
