import type { Decimal } from "./decimal.ts";

/**
 * The latest figure of a stock that anybody gave: how many places were open when we last heard.
 *
 * `values` oldest first, null where nothing was reported. `index` says which period it is of, to be shown with it, and
 * `isStale` that a later period is missing. Null when nothing is known at all.
 * Source: docs/methodology.md 4.4.5; vector TIME-STOCK-02.
 */
export function lastKnown(
  values: readonly (Decimal | null)[],
): { value: Decimal; index: number; isStale: boolean } | null {
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index] ?? null;
    if (value !== null) return { value, index, isStale: index < values.length - 1 };
  }
  return null;
}
