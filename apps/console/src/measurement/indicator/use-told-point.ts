import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { useFigure } from "../outcomes/use-figure.ts";
import { useProgressWords } from "../outcomes/use-progress-words.ts";
import { kindOf } from "../outcomes/figure-kind.ts";
import type { Aggregate, Indicator } from "./indicator-document.ts";
import { useWhyNot } from "../outcomes/use-why-not.ts";

/** All there is to say of one period, in one line: its figure or why there is none, who stands behind it, how it stands. */
export function useToldPoint({ unit, measureType }: Indicator): (aggregate: Aggregate) => string {
  const { t } = useLingui();
  const format = useFormat();
  const figure = useFigure(unit);
  const why = useWhyNot();
  const words = useProgressWords();
  const figureOf = ({ value, isLowerBound }: Aggregate) => {
    const shown = figure(value ?? "");
    return isLowerBound ? t`at least ${shown}` : shown;
  };
  return (one) => {
    const kind = kindOf(one);
    const period = format.period(one.period);
    const shown = kind === "FIGURE" ? figureOf(one) : why[kind];
    const said = [t`${period}: ${shown}`];
    if (one.expected > 0) {
      const [reported, expected] = [format.number(one.reported), format.number(one.expected)];
      said.push(
        measureType === "COMPOSITE"
          ? t`${reported} of ${expected} parts known`
          : t`${reported} of ${expected} reported`,
      );
    }
    if (one.progressStatus) said.push(words[one.progressStatus]);
    if (one.restated) said.push(t`restated`);
    return said.join(" · ");
  };
}
