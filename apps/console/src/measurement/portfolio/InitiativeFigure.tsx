import { Figure } from "@keelson/ui/charts/Figure.tsx";
import { SmallMultiples } from "@keelson/ui/charts/SmallMultiples.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { use, useRef } from "react";
import { Link } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import { Downloads } from "../downloads/Downloads.tsx";
import { figureTable } from "../downloads/figure-rows.ts";
import { useWhyNot } from "../outcomes/use-why-not.ts";
import { aimOf } from "../outcomes/aim.ts";
import { AtLeast } from "../outcomes/AtLeast.tsx";
import { daysOf } from "../outcomes/days-of.ts";
import { OutcomeFacts } from "../outcomes/OutcomeFacts.tsx";
import { ProgressBadge } from "../outcomes/ProgressBadge.tsx";
import { latestOf, trimmed } from "../outcomes/series.ts";
import { useTold } from "../outcomes/use-told.ts";
import type { PortfolioIndicator, PortfolioInitiative } from "./ask-portfolio.ts";
import styles from "./InitiativeFigure.module.css";
import { completenessOf, sortOut } from "./withheld.ts";

/** The outcomes of one initiative, each small, with how each stands; and what is not shown of it, with the reason. */
export function InitiativeFigure({ answer }: { readonly answer: Promise<PortfolioInitiative | null> }) {
  const { t } = useLingui();
  const format = useFormat();
  const why = useWhyNot();
  const figure = useRef<HTMLElement>(null);
  const initiative = use(answer);
  if (!initiative) return null;
  const { slug, name, indicators } = initiative;
  const { shown, withheld } = sortOut(indicators.nodes);
  const completeness = completenessOf(indicators.nodes);
  const asOf = indicators.nodes
    .flatMap(({ series }) => series.map((one) => one.asOf))
    .toSorted()
    .at(-1);
  return (
    <div className={styles.initiative}>
      <Figure
        ref={figure}
        title={
          <Link to={`/i/${slug}/outcomes`}>
            <bdi>{name}</bdi>
          </Link>
        }
        facts={
          completeness !== null && (
            <Trans>{format.percent(completeness)} of what was asked for the latest periods has been reported.</Trans>
          )
        }
        source={
          asOf && (
            <Trans>
              Source: partners of <bdi>{name}</bdi>, as released to funders, as of {format.day(asOf)}.
            </Trans>
          )
        }
      >
        {shown.length === 0 && (
          <p className={styles.text}>
            <Status kind="no-data">
              <Trans>Withheld</Trans>
            </Status>{" "}
            <Trans>No figure of this initiative is shown to its funders yet.</Trans>
          </p>
        )}
        {shown.length > 0 && <Multiples slug={slug} indicators={shown} />}
        {withheld.length > 0 && (
          <div>
            <h3 className={styles.title}>
              <Trans>Not shown, and why</Trans>
            </h3>
            <ul className={styles.withheld}>
              {withheld.map(({ indicator, why: kind }) => (
                <li key={indicator.id}>
                  <Link to={`/i/${slug}/outcomes/${indicator.code}?tab=sources`}>
                    <bdi>{indicator.name}</bdi>
                  </Link>
                  : {why[kind]}
                </li>
              ))}
            </ul>
          </div>
        )}
      </Figure>
      <Downloads
        title={t`Download: ${name}`}
        figure={figure}
        file={`${slug}-outcomes`}
        table={figureTable(
          indicators.nodes.map(({ code, name: indicator, unit, series }) => ({
            subject: { initiative: slug, indicator: code, name: indicator, unit },
            cut: null,
            series,
          })),
        )}
        label={<Trans>what is shown</Trans>}
        sheets={[]}
      />
    </div>
  );
}

function Multiples({
  slug,
  indicators,
}: {
  readonly slug: string;
  readonly indicators: readonly PortfolioIndicator[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const figure = (unit: string) => (value: string) => `${format.number(value)}\u00a0${unit}`;
  const told = useTold((value) => format.number(value));
  const all = indicators.flatMap(({ series }) => trimmed(series));
  const from = all.map(({ periodStart }) => periodStart).toSorted()[0] ?? "";
  const to =
    all
      .map(({ periodEnd }) => periodEnd)
      .toSorted()
      .at(-1) ?? "";
  return (
    <SmallMultiples
      isOneScale={false}
      from={daysOf(from)}
      to={daysOf(to)}
      format={format.number}
      ends={[from.slice(0, 4), to.slice(0, 4)]}
      multiples={indicators.map(({ id, code, name, unit, measureType, targets, series: whole }) => {
        const series = trimmed(whole);
        const latest = latestOf(series);
        const aim = aimOf(targets, latest?.periodEnd);
        return {
          id,
          name: (
            <Link to={`/i/${slug}/outcomes/${code}`} className={styles.name}>
              <bdi>{name}</bdi>
            </Link>
          ),
          label: told(name, series),
          target: aim && {
            at: daysOf(aim.end),
            value: Number(aim.value),
            label: t`Target ${format.number(aim.value)}, ${format.year(aim.period)}`,
          },
          points: series.map((one) => ({
            at: (daysOf(one.periodStart) + daysOf(one.periodEnd)) / 2,
            value: one.value ? Number(one.value) : null,
            coverage: one.coverage,
            version: one.definitionVersion,
          })),
          note: (
            <div className={styles.note}>
              <ProgressBadge status={latest?.progressStatus} hasFigure={latest !== null} />
              {latest?.value && (
                <Link to={`/i/${slug}/outcomes/${code}?tab=sources&period=${latest.period}`}>
                  <AtLeast isLowerBound={latest.isLowerBound}>{figure(unit)(latest.value)}</AtLeast>
                </Link>
              )}
              <OutcomeFacts measureType={measureType} latest={latest} last={series.at(-1) ?? null} />
            </div>
          ),
        };
      })}
    />
  );
}
