import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";

interface Told {
  readonly period: string;
  readonly value?: string | null;
  readonly isLowerBound: boolean;
}

/** What a trend shows, for those who hear it: its first and last figure, and how many periods have none. */
export function useTold(figure: (value: string) => string): (name: string, series: readonly Told[]) => string {
  const { t } = useLingui();
  const format = useFormat();
  const said = ({ value, isLowerBound }: Told) => {
    const shown = figure(value ?? "");
    return isLowerBound ? t`at least ${shown}` : shown;
  };
  return (name, series) => {
    const known = series.filter(({ value }) => (value ?? null) !== null);
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return t`${name}: no figures yet`;
    const gaps = series.length - known.length;
    const [from, to] = [format.period(first.period), format.period(last.period)];
    const way = t`${name}: ${said(first)} in ${from}, ${said(last)} in ${to}`;
    return gaps === 0 ? way : t`${way}; periods without a figure: ${gaps}`;
  };
}
