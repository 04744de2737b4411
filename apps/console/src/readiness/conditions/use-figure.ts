import { useLingui } from "@lingui/react/macro";
import { plural } from "@lingui/core/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Signal } from "./conditions-document.ts";

/** A signal's value as it is read; a dash where nothing can be said. */
export function useFigure(): (signal: Pick<Signal, "code" | "kind">, value: number | null) => string {
  const format = useFormat();
  const { t } = useLingui();
  return ({ code, kind }, value) => {
    if (value === null) return "–";
    const figure = format.number(value);
    switch (kind) {
      case "SHARE":
        return format.percent(value);
      case "DAYS":
        return plural(value, { one: "# day", other: "# days" });
      case "MONTHS":
        return plural(value, { one: "# month", other: "# months" });
      case "SCORE":
        // a difference has a sign, so that nobody takes it for a score
        return code === "FUNCTION_GAP" && value > 0
          ? `+${figure}`
          : code === "FUNCTION_GAP"
            ? figure
            : t`${figure} of 4`;
      default:
        return figure;
    }
  };
}
