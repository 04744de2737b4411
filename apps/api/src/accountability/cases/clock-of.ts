import {
  daysBetween,
  firstHours,
  nextDue,
  usualCalendar,
  type CaseTask,
  type CaseTimes,
} from "@keelson/domain/accountability/case-clock";

/** What a case's clock is read from. */
export interface Clockwork extends Omit<CaseTimes, "pauses" | "receivedOn"> {
  readonly receivedAt: Date;
  readonly receivedOn: string;
  readonly awaitingSince: string | null;
  readonly pausedDays: number;
}

/** What is to be done next, by the end of which day, and whether that is over. */
export interface CaseDue {
  readonly task: CaseTask;
  readonly dueOn: string;
  readonly isOverdue: boolean;
}

/**
 * What a case waits for now. While an answer of the one who told it is waited for, the day moves along. What is to be done within 24 hours is overdue by
 * the hour, and told by the day. Null where nothing is to be done.
 */
export function clockOf(clock: Clockwork, now: Date, today: string): CaseDue | null {
  // the pauses that are over are known by their days alone
  const waited = { from: "2000-01-01", to: dayAfter("2000-01-01", clock.pausedDays) };
  const waiting = clock.awaitingSince === null ? [] : [{ from: clock.awaitingSince, to: today }];
  const due = nextDue({ ...clock, pauses: [waited, ...waiting] }, usualCalendar);
  if (due === null) return null;
  const isOfHours = due.task === "ACKNOWLEDGE" || due.task === "TRIAGE";
  const isOverdue = isOfHours
    ? now.getTime() > clock.receivedAt.getTime() + firstHours * 3_600_000
    : daysBetween(due.dueOn, today) > 0;
  return { ...due, isOverdue };
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
