import { Bars } from "@keelson/ui/charts/Bars.tsx";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "../../kernel/format.ts";
import type { Measurement } from "./ask-partners.ts";
import { byContribution, totalOf } from "./partner-rows.ts";
import { useStateWords } from "./use-state-words.ts";

const fewPartners = 15;

/** What each partner contributes to a period's figure, the greatest first: for whoever the API lets see them. */
export function PartnerBars({
  unit,
  period,
  measurements,
}: {
  readonly unit: string;
  readonly period: string;
  readonly measurements: readonly Measurement[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const stateWords = useStateWords();
  const [isWhole, setWhole] = useState(false);
  const sorted = byContribution(measurements);
  const shown = isWhole ? sorted : sorted.slice(0, fewPartners);
  const isShare = sorted.some((one) => (totalOf(one)?.denominator ?? null) !== null);
  return (
    <>
      <Bars
        caption={t`Partners’ own figures, ${format.period(period)}`}
        headings={{ name: t`Partner`, value: t`Figure, ${unit}`, ...(isShare && { detail: t`Made of` }) }}
        bars={shown.map((one) => {
          const total = totalOf(one);
          const value = total?.value ?? null;
          // parts that are not added up are something, though no total
          const why = !total && one.values.length > 0 ? t`No total` : stateWords[total?.valueState ?? "NOT_COLLECTED"];
          return {
            id: one.id,
            name: <bdi>{one.membership.organisation.name}</bdi>,
            value: value === null ? null : Number(value),
            text: value === null ? why : format.number(value),
            detail: total?.numerator && total.denominator && (
              <Trans>
                {format.number(total.numerator)} of {format.number(total.denominator)}
              </Trans>
            ),
            ...(value === null && {
              gap: total?.valueState === "SUPPRESSED_AT_SOURCE" ? ("hidden" as const) : ("missing" as const),
            }),
          };
        })}
      />
      {sorted.length > shown.length && (
        <div data-unprinted="">
          <Button onPress={() => setWhole(true)}>
            <Trans>Show all {format.number(sorted.length)}</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
