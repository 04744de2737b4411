import { Figure } from "@keelson/ui/charts/Figure.tsx";
import { TrendChart } from "@keelson/ui/charts/TrendChart.tsx";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { Trans, useLingui } from "@lingui/react/macro";
import type { RefObject } from "react";
import { useFormat } from "../../kernel/format.ts";
import { aimOf } from "../outcomes/aim.ts";
import { daysOf } from "../outcomes/days-of.ts";
import { latestOf } from "../outcomes/series.ts";
import { useFigure } from "../outcomes/use-figure.ts";
import { useTold } from "../outcomes/use-told.ts";
import type { Aggregate, Facts } from "./indicator-document.ts";
import { SourceLine } from "./SourceLine.tsx";
import { SourcesLink } from "./SourcesLink.tsx";
import { useFinding } from "./use-finding.ts";
import { useToldPoint } from "./use-told-point.ts";

/** How the figure came to where it is, against where it began and what is aimed at. */
export function TrendFigure({
  ref,
  facts,
  series,
  period,
  openSources,
}: {
  readonly ref: RefObject<HTMLElement | null>;
  readonly facts: Facts;
  readonly series: readonly Aggregate[];
  /** The period that is looked at. */
  readonly period: string | null;
  readonly openSources: (period: string) => void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const { indicator } = facts;
  const figure = useFigure(indicator.unit);
  const told = useTold(figure)(indicator.name, series);
  const toldPoint = useToldPoint(indicator);
  const finding = useFinding(indicator)(series);
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return null;
  const latest = latestOf(series);
  const aim = aimOf(indicator.targets, latest?.periodEnd);
  const baseline = indicator.baselines.at(-1);
  const [from, shown] = [daysOf(first.periodStart), daysOf(last.periodEnd)];
  // the way that is still to go is seen too, where it is no longer than what there is
  const to = aim ? Math.min(Math.max(shown, daysOf(aim.end)), shown + (shown - from)) : shown;
  return (
    <Figure
      ref={ref}
      title={finding}
      isTitledAbove
      subtitle={<Subtitle indicator={indicator} />}
      facts={told}
      source={<SourceLine facts={facts} shown={latest ?? last} />}
    >
      <TrendChart
        points={series.map((one) => ({
          id: one.period,
          at: (daysOf(one.periodStart) + daysOf(one.periodEnd)) / 2,
          value: one.value ? Number(one.value) : null,
          coverage: one.coverage,
          version: one.definitionVersion,
          tick: indicator.frequency === "ANNUAL" ? format.year(one.period) : format.period(one.period),
          isRestated: one.restated,
          told: toldPoint(one),
        }))}
        from={from}
        to={to}
        target={
          aim && {
            at: daysOf(aim.end),
            value: Number(aim.value),
            label: t`Target ${format.number(aim.value)} by ${format.year(aim.period)}`,
          }
        }
        baseline={
          baseline
            ? {
                at: daysOf(parsePeriod(baseline.period)?.end ?? first.periodStart),
                value: Number(baseline.value),
                label: t`Began at ${format.number(baseline.value)}, ${format.year(baseline.period)}`,
              }
            : null
        }
        summary={told}
        how={t`The arrow keys go from period to period and read each; Enter shows where its figure is from.`}
        words={{
          coverage: t`How many reported, of those asked`,
          newDefinition: t`New definition`,
          restated: t`restated`,
        }}
        format={format.number}
        selected={period}
        onOpen={openSources}
        more={(id) => (
          <SourcesLink period={id}>
            <Trans>Where is this from?</Trans>
          </SourcesLink>
        )}
      />
    </Figure>
  );
}

/** What is counted, and in what. */
export function Subtitle({ indicator }: { readonly indicator: Facts["indicator"] }) {
  return (
    <>
      <bdi>{indicator.definition}</bdi> · <bdi>{indicator.unit}</bdi>
    </>
  );
}
