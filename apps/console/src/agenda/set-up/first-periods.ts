import { dayNumberOf, isoDate } from "@keelson/domain/measurement/civil-date";
import { periodAt, periodBefore } from "@keelson/domain/measurement/period";
import type { Frequency } from "@keelson/domain/measurement/words";

/** Indicators that are reported in the same rhythm, and the periods with which they may begin. */
export interface Rhythm {
  readonly key: string;
  readonly indicatorIds: readonly string[];
  /** Codes: the period before the one that a day is in, that one, and the next. */
  readonly periods: readonly string[];
}

/** Indicators by their rhythm, in the order they come. A ONE_OFF has none and is asked for by hand. */
export function firstPeriods(
  indicators: readonly { readonly id: string; readonly frequency: Frequency; readonly yearStartMonth: number }[],
  today: string,
): Rhythm[] {
  const found = new Map<string, Rhythm>();
  for (const { id, frequency, yearStartMonth } of indicators) {
    if (frequency === "ONE_OFF") continue;
    const key = `${frequency} ${yearStartMonth}`;
    const before = found.get(key);
    const periods = before?.periods ?? periodsAround(frequency, yearStartMonth, today);
    found.set(key, { key, indicatorIds: [...(before?.indicatorIds ?? []), id], periods });
  }
  return [...found.values()];
}

function periodsAround(frequency: Frequency, yearStartMonth: number, today: string): string[] {
  const now = periodAt(frequency, yearStartMonth, today);
  const next = periodAt(frequency, yearStartMonth, isoDate((dayNumberOf(now.end) ?? 0) + 1));
  const last = periodBefore(now, frequency, yearStartMonth);
  return [...(last ? [last] : []), now, next].map(({ code }) => code);
}
