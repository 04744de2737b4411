import type { DecimalMark } from "./read-text.ts";

/** How a language writes one and a half. */
export function decimalMarkOf(locale: string): DecimalMark {
  const mark = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal")?.value;
  return mark === "," ? "," : ".";
}
