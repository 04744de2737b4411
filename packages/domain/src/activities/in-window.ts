import type { ActivityStatus } from "./words.ts";

/** An activity and its days, in ISO dates. */
export interface Scheduled {
  readonly status: ActivityStatus;
  readonly startDate: string;
}

/** First and last day, both in it. */
export interface Window {
  readonly start: string;
  readonly end: string;
}

/**
 * Is an activity one that counts when what partners do in a window is looked at together? What is going on does, and what
 * is planned to start within it; a proposal, a pause and what is over do not.
 *
 * Source: docs/methodology.md 4.5, Analysis.
 */
export function isInWindow({ status, startDate }: Scheduled, { start, end }: Window): boolean {
  return status === "ACTIVE" || (status === "PLANNED" && start <= startDate && startDate <= end);
}
