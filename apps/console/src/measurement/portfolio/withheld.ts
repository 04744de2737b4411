import { kindOf, type FigureKind, type Shown } from "../outcomes/figure-kind.ts";
import { latestOf, trimmed } from "../outcomes/series.ts";

/** An indicator with what its reader was told of it. */
export interface Told<Aggregate extends Shown> {
  readonly series: readonly Aggregate[];
}

/** What is shown of some indicators, and what is not, each with the reason of its latest period. */
export interface Sorted<Indicator> {
  readonly shown: readonly Indicator[];
  readonly withheld: readonly { readonly indicator: Indicator; readonly why: Exclude<FigureKind, "FIGURE"> }[];
}

/** Tells what has a figure from what has none, and why it has none: that is said, never left out. */
export function sortOut<Indicator extends Told<Shown>>(indicators: readonly Indicator[]): Sorted<Indicator> {
  const shown = indicators.filter(({ series }) => latestOf(series) !== null);
  const withheld = indicators
    .filter((indicator) => !shown.includes(indicator))
    .map((indicator) => {
      const last = trimmed(indicator.series).at(-1);
      const kind = last ? kindOf(last) : "NOT_ASKED";
      return { indicator, why: kind === "FIGURE" ? ("NOT_ASKED" as const) : kind };
    });
  return { shown, withheld };
}

/**
 * How much of what was asked for is there in the latest period of each: of all together, never a mean of shares. An index is left out: nobody is asked
 * for it, and its parts are asked for themselves. Null where nothing was asked.
 */
export function completenessOf(
  indicators: readonly (Told<Shown & { readonly reported: number }> & { readonly measureType?: string })[],
): number | null {
  const asked = indicators.filter(({ measureType }) => measureType !== "COMPOSITE");
  const latest = asked.flatMap(({ series }) => trimmed(series).at(-1) ?? []);
  const expected = latest.reduce((sum, one) => sum + one.expected, 0);
  return expected === 0 ? null : latest.reduce((sum, one) => sum + one.reported, 0) / expected;
}
