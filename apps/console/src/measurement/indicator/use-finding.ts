import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { spoken } from "../../kernel/messages.ts";
import { aimOf } from "../outcomes/aim.ts";
import { useFigure } from "../outcomes/use-figure.ts";
import { findingOf, type Way } from "./finding.ts";
import type { Aggregate, Indicator } from "./indicator-document.ts";

/** What the figures say, as a sentence: how the latest one stands to the first, and what is aimed at. Never why. */
export function useFinding(indicator: Indicator): (series: readonly Aggregate[]) => string {
  const { t } = useLingui();
  const format = useFormat();
  const figure = useFigure(indicator.unit);
  const name = apart(indicator.name);
  return (series) => {
    const found = findingOf(series, format.number);
    const aim = aimOf(indicator.targets, found?.latest.periodEnd);
    const now = apart(figure(found?.latest.value ?? "0"));
    const ways: Readonly<Record<Way, string>> = {
      ROSE: t`${name} rose to ${now}`,
      FELL: t`${name} fell to ${now}`,
      STAYED: t`${name} stayed at ${now}`,
      FIRST: t`${name} stands at ${now}`,
    };
    const finding = found ? ways[found.way] : t`${name}: no figure to show yet`;
    if (!aim) return finding;
    const [goal, year] = [apart(figure(aim.value)), format.year(aim.period)];
    return t`${finding}; target ${goal} by ${year}`;
  };
}

/** Text in its own direction within text of another one. */
const apart = (text: string): string => (spoken()?.direction === "rtl" ? `\u2068${text}\u2069` : text);
