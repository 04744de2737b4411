import { Bars } from "@keelson/ui/charts/Bars.tsx";
import { Figure } from "@keelson/ui/charts/Figure.tsx";
import { SmallMultiples } from "@keelson/ui/charts/SmallMultiples.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import type { RefObject } from "react";
import { useFormat } from "../../kernel/format.ts";
import { daysOf } from "../outcomes/days-of.ts";
import { useFigure } from "../outcomes/use-figure.ts";
import { useTold } from "../outcomes/use-told.ts";
import type { CategoryFigures } from "./ask-categories.ts";
import { kindOf } from "../outcomes/figure-kind.ts";
import type { Aggregate, Facts } from "./indicator-document.ts";
import { SourceLine } from "./SourceLine.tsx";
import { SourcesLink } from "./SourcesLink.tsx";
import { WhyNot } from "./WhyNot.tsx";

/** The figure cut by a dimension: each category beside the others in the period looked at, and each over time on one scale. */
export function CategoryFigure({
  ref,
  facts,
  dimension,
  categories,
  shown,
  series,
}: {
  readonly ref: RefObject<HTMLElement | null>;
  readonly facts: Facts;
  /** Its name. */
  readonly dimension: string;
  readonly categories: readonly CategoryFigures[];
  /** The total of the period looked at. */
  readonly shown: Aggregate;
  readonly series: readonly Aggregate[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const { indicator } = facts;
  const figure = useFigure(indicator.unit);
  const told = useTold(figure);
  const [from, to] = [series[0]?.periodStart ?? shown.periodStart, series.at(-1)?.periodEnd ?? shown.periodEnd];
  const period = format.period(shown.period);
  return (
    <Figure
      ref={ref}
      title={t`${indicator.name} by ${dimension}, ${period}`}
      subtitle={<Trans>Hidden, missing, not applicable and zero are four different answers.</Trans>}
      source={<SourceLine facts={facts} shown={shown} />}
    >
      <Bars
        caption={t`${indicator.name} by ${dimension}, ${period}`}
        headings={{ name: dimension, value: t`Figure, ${indicator.unit}`, detail: t`Reported` }}
        bars={categories.map(({ category, series: own }) => {
          const one = own.find(({ period: code }) => code === shown.period);
          const kind = one ? kindOf(one) : "NOT_ASKED";
          return {
            id: category.code,
            name: <bdi>{category.name}</bdi>,
            value: one?.value ? Number(one.value) : null,
            text: (
              <SourcesLink period={shown.period}>
                {one?.value ? format.number(one.value) : <WhyNot kind={kind} />}
              </SourcesLink>
            ),
            detail: one && (
              <Trans>
                {format.number(one.reported)} of {format.number(one.expected)}
              </Trans>
            ),
            ...(kind !== "FIGURE" && { gap: kind === "HIDDEN" || kind === "TOO_FEW" ? "hidden" : "missing" }),
          };
        })}
      />
      <SmallMultiples
        isOneScale
        from={daysOf(from)}
        to={daysOf(to)}
        format={format.number}
        ends={[from.slice(0, 4), to.slice(0, 4)]}
        multiples={categories.map(({ category, series: own }) => ({
          id: category.code,
          name: <bdi>{category.name}</bdi>,
          label: told(category.name, within(own, series)),
          target: null,
          note: null,
          points: within(own, series).map((one) => ({
            at: (daysOf(one.periodStart) + daysOf(one.periodEnd)) / 2,
            value: one.value ? Number(one.value) : null,
            coverage: one.coverage,
            version: one.definitionVersion,
          })),
        }))}
      />
    </Figure>
  );
}

/** What the total is shown for, a category is shown for. */
const within = (own: readonly Aggregate[], series: readonly Aggregate[]): readonly Aggregate[] =>
  own.filter(({ period }) => series.some((total) => total.period === period));
