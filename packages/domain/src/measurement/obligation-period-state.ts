/** How far an obligation period is, for the people who wait for it. Source: docs/methodology.md 4.4.2. */
export type ObligationPeriodState = "NOT_DUE" | "DUE" | "FULFILLED" | "OVERDUE" | "WAIVED";

/**
 * How far an obligation period is today. What was submitted is fulfilled, however late; before its period is over nothing is due, and
 * the day after the due date it is overdue. All are ISO dates; `periodEnd` ≤ `dueOn`.
 *
 * Source: docs/methodology.md 4.4.2 and 4.18, obligation clock.
 */
export function obligationPeriodState({
  today,
  periodEnd,
  dueOn,
  isSubmitted,
  isWaived,
}: {
  readonly today: string;
  readonly periodEnd: string;
  readonly dueOn: string;
  readonly isSubmitted: boolean;
  readonly isWaived: boolean;
}): ObligationPeriodState {
  if (isWaived) return "WAIVED";
  if (isSubmitted) return "FULFILLED";
  if (today <= periodEnd) return "NOT_DUE";
  return today <= dueOn ? "DUE" : "OVERDUE";
}
