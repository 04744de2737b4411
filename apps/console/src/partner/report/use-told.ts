import { shapeOf } from "@keelson/domain/measurement/figure-shape";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { placeOf } from "./answer.ts";
import type { Expected, SaidValue } from "./report-query.ts";
import { useStateNames } from "./use-words.ts";

/** What was said of a period, in a few characters: its total, or why there was none. Null where no total is known. */
export function useTold(): (
  values: readonly SaidValue[] | undefined,
  definition: Expected["definition"],
) => string | null {
  const { t } = useLingui();
  const format = useFormat();
  const names = useStateNames();
  return (values, { measureType }) => {
    const total = values?.find((value) => placeOf(value) === "");
    if (!total) return null;
    const { valueState, value, numerator, denominator, note } = total;
    if (valueState !== "REPORTED" && valueState !== "ESTIMATED") return names[valueState];
    if (measureType === "QUALITATIVE") return note;
    if (measureType === "MILESTONE") return value === "1" ? t`Reached` : t`Not reached yet`;
    if (shapeOf(measureType) === "RATIO" && numerator !== null && denominator !== null)
      return `${format.exact(numerator)} / ${format.exact(denominator)}`;
    return value === null ? null : format.exact(value);
  };
}
