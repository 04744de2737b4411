import type { Table } from "../../kernel/csv.ts";
import type { Conditions } from "./conditions-document.ts";

/** Every signal on every day that is told of, as a program reads it: one line a day, and nothing where nothing can be said. */
export function tableOf({ panels, equity }: Conditions): Table {
  const all: { condition: string; signal: Conditions["equity"][number] }[] = [
    ...panels.flatMap(({ condition, signals }) => signals.map((signal) => ({ condition, signal }))),
    ...equity.map((signal) => ({ condition: "EQUITY", signal })),
  ];
  return {
    columns: [
      "condition",
      "signal",
      "function",
      "date",
      "value",
      "numerator",
      "denominator",
      "known",
      "outOf",
      "silence",
    ],
    rows: all.flatMap(({ condition, signal }) => {
      const of = [condition, signal.code, signal.function ?? null];
      const { numerator, denominator, known, outOf, silence } = signal;
      return [
        ...(signal.trend ?? []).map(({ on, value }) => [...of, on, value, null, null, null, null, null]),
        [
          ...of,
          signal.on,
          signal.value,
          numerator ?? null,
          denominator ?? null,
          known ?? null,
          outOf ?? null,
          silence ?? null,
        ],
      ];
    }),
  };
}
