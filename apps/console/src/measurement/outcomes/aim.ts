import { parsePeriod } from "@keelson/domain/measurement/period";

/** A target and the last day of its period. */
export interface Aim {
  readonly period: string;
  readonly value: string;
  readonly end: string;
}

/** The target aimed at after a day, the nearest first; once all are over, the last one. Null without any. */
export function aimOf(
  targets: readonly { readonly period: string; readonly value: string }[],
  after: string | undefined,
): Aim | null {
  const aims = targets
    .flatMap(({ period, value }) => {
      const end = parsePeriod(period)?.end;
      return end === undefined ? [] : [{ period, value, end }];
    })
    .toSorted((a, b) => (a.end < b.end ? -1 : 1));
  return aims.find(({ end }) => after === undefined || end >= after) ?? aims.at(-1) ?? null;
}
