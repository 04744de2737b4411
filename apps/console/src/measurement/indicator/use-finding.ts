import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { spoken } from "../../kernel/messages.ts";
import { aimOf } from "../outcomes/aim.ts";
import { useFigure } from "../outcomes/use-figure.ts";
import { findingOf, type Way } from "./finding.ts";
import type { Aggregate, Indicator } from "./indicator-document.ts";

/** As long as a sign is: "%", "km²". */
const shortUnit = 3;

/** What the figures say, as a sentence: how the latest one stands to where it began, and what is aimed at. Never why. */
export function useFinding(indicator: Indicator): (series: readonly Aggregate[]) => string {
  const { t } = useLingui();
  const format = useFormat();
  const figure = useFigure(indicator.unit);
  const name = apart(indicator.name);
  return (series) => {
    const found = findingOf(series, format.number);
    const aim = aimOf(indicator.targets, found?.latest.periodEnd);
    const now = apart(figure(found?.latest.value ?? "0"));
    const then = format.year(found?.since.period ?? "");
    const ways: Readonly<Record<Way, string>> = {
      ROSE: t`${name} rose to ${now} since ${then}`,
      FELL: t`${name} fell to ${now} since ${then}`,
      STAYED: t`${name} stayed at ${now} since ${then}`,
      ROSE_AT_LEAST: t`${name} rose to at least ${now} since ${then}`,
      AT_LEAST: t`${name}: at least ${now} so far`,
      FIRST: t`${name} stands at ${now}`,
    };
    const finding = found ? ways[found.way] : t`${name}: no figure to show yet`;
    if (!aim) return finding;
    const year = format.year(aim.period);
    // a long unit is said once
    const goal = apart(indicator.unit.length > shortUnit ? format.number(aim.value) : figure(aim.value));
    return t`${finding}; target ${goal} by ${year}`;
  };
}

/** Text in its own direction within text of another one. */
const apart = (text: string): string => (spoken()?.direction === "rtl" ? `\u2068${text}\u2069` : text);
