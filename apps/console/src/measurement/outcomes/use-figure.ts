import { useFormat } from "../../kernel/format.ts";

/** Figures with their unit, as in a sentence: "22.6 %", "1,204 referrals". */
export function useFigure(unit: string): (value: string) => string {
  const format = useFormat();
  return (value) => `${format.number(value)}\u00a0${unit}`;
}
