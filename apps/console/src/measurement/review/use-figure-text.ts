import { useLingui } from "@lingui/react/macro";
import type { ValueState } from "@keelson/domain/measurement/words";
import { useFormat } from "../../kernel/format.ts";
import type { Shown } from "./total.ts";

/** A partner's figure in words: its value with the unit, what it is made of, or why there is none. Missing, nothing and zero differ. */
export function useFigureText(unit: string): (figure: Shown | null) => string {
  const { t } = useLingui();
  const format = useFormat();
  const states: Readonly<Record<ValueState, string>> = {
    REPORTED: t`No total`,
    ESTIMATED: t`No total`,
    NO_EXPOSURE: t`Nothing to measure`,
    NOT_COLLECTED: t`Not collected`,
    NOT_APPLICABLE: t`Does not apply`,
    SUPPRESSED_AT_SOURCE: t`Kept back by the partner`,
  };
  return (figure) => {
    if (figure === null) return t`No total`;
    const { value, numerator, denominator, valueState } = figure;
    if (value === null || value === undefined) return states[valueState];
    const shown = `${format.exact(value)}\u00a0${unit}`;
    const made =
      numerator !== null && numerator !== undefined && denominator !== null && denominator !== undefined
        ? t`${shown} (${format.exact(numerator)} of ${format.exact(denominator)})`
        : shown;
    return valueState === "ESTIMATED" ? t`${made}, estimated` : made;
  };
}
