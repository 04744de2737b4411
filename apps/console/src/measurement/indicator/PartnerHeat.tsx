import { HeatTable } from "@keelson/ui/charts/HeatTable.tsx";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Measurement } from "./ask-partners.ts";
import type { Indicator } from "./indicator-document.ts";
import { totalOf } from "./partner-rows.ts";
import { SourcesLink } from "./SourcesLink.tsx";
import { useStateWords } from "./use-state-words.ts";

/** Every partner in the latest periods, each figure written in its cell, for whoever may see them. */
export function PartnerHeat({
  indicator,
  periods,
  measurements,
}: {
  readonly indicator: Indicator;
  readonly periods: readonly string[];
  readonly measurements: readonly Measurement[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const stateWords = useStateWords();
  const names = new Map(measurements.map(({ membership }) => [membership.code, membership.organisation.name]));
  const found = new Map(measurements.map((one) => [`${one.membership.code} ${one.period}`, one]));
  return (
    <HeatTable
      caption={t`${indicator.name} by partner and period, ${indicator.unit}`}
      corner={t`Partner`}
      columns={periods.map((period) => ({ id: period, label: format.year(period) }))}
      rows={[...names]
        .toSorted(([, a], [, b]) => a.localeCompare(b))
        .map(([code, name]) => ({
          id: code,
          name: <bdi>{name}</bdi>,
          cells: periods.map((period) => {
            const one = found.get(`${code} ${period}`);
            const total = one ? totalOf(one) : null;
            const value = total?.value ?? null;
            return {
              value: value === null ? null : Number(value),
              text: (
                <SourcesLink period={period}>
                  {value !== null ? format.number(value) : total ? stateWords[total.valueState] : t`No figure`}
                </SourcesLink>
              ),
            };
          }),
        }))}
    />
  );
}
