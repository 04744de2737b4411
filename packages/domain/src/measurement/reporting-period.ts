/**
 * How far a reporting period of an indicator has come, for all partners together.
 *
 * Source: docs/methodology.md 4.4.2.
 */
export const reportingPeriodStates = ["UPCOMING", "OPEN", "CLOSED", "RESTATED"] as const;
/** One of `reportingPeriodStates`. */
export type ReportingPeriodState = (typeof reportingPeriodStates)[number];

/** One reporting period. `today` and `startDate` are ISO dates; `isRestated` where its figure changed materially since it was closed. */
export interface ReportingPeriod {
  readonly today: string;
  readonly startDate: string;
  readonly isClosed: boolean;
  readonly isRestated: boolean;
}

/**
 * Where a reporting period stands: it opens on its first day, for figures may be entered as they come, and stays open until a data
 * steward closes it, however long it is over. Figures may still be revised then; where that changed what people had read, the
 * period is RESTATED and stays so.
 *
 * Source: docs/methodology.md 4.4.2 and 4.4.5.
 */
export function reportingPeriodState({
  today,
  startDate,
  isClosed,
  isRestated,
}: ReportingPeriod): ReportingPeriodState {
  if (isClosed) return isRestated ? "RESTATED" : "CLOSED";
  return today < startDate ? "UPCOMING" : "OPEN";
}
