import { HeatTable } from "@keelson/ui/charts/HeatTable.tsx";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { CategoryFigures } from "./ask-categories.ts";
import { kindOf } from "../outcomes/figure-kind.ts";
import type { Aggregate, Indicator } from "./indicator-document.ts";
import { SourcesLink } from "./SourcesLink.tsx";
import { WhyNot } from "./WhyNot.tsx";

/** Every category in every period, each figure written in its cell. */
export function CategoryHeat({
  indicator,
  dimension,
  categories,
  series,
}: {
  readonly indicator: Indicator;
  readonly dimension: string;
  readonly categories: readonly CategoryFigures[];
  readonly series: readonly Aggregate[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <HeatTable
      caption={t`${indicator.name} by ${dimension} and period, ${indicator.unit}`}
      corner={dimension}
      columns={series.map(({ period }) => ({ id: period, label: format.year(period) }))}
      rows={categories.map(({ category, series: own }) => ({
        id: category.code,
        name: <bdi>{category.name}</bdi>,
        cells: series.map(({ period }) => {
          const one = own.find((aggregate) => aggregate.period === period);
          const kind = one ? kindOf(one) : "NOT_ASKED";
          return {
            value: one?.value ? Number(one.value) : null,
            text: (
              <SourcesLink period={period}>
                {one?.value ? format.number(one.value) : <WhyNot kind={kind} />}
              </SourcesLink>
            ),
          };
        }),
      }))}
    />
  );
}
