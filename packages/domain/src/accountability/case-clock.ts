import { dayNumberOf, isoDate } from "../measurement/civil-date.ts";
import type { CaseSeverity } from "./case-words.ts";
import { isOpen, type CaseState } from "./case-states.ts";

/** A day of the week, as an initiative says which it works on. */
export const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
/** One of `weekdays`. */
export type Weekday = (typeof weekdays)[number];

/** On which days an initiative works. Holidays are civil dates. Source: docs/methodology.md 1, Working days. */
export interface Calendar {
  readonly workingWeek: readonly Weekday[];
  readonly holidays: readonly string[];
}

/** Monday to Friday, and no holidays: where an initiative has said nothing else. */
export const usualCalendar: Calendar = { workingWeek: ["MON", "TUE", "WED", "THU", "FRI"], holidays: [] };

/**
 * The day by which something is due so many working days after another; that day itself is not counted. It is due until that day ends where the
 * initiative is. `from` is a civil date, `days` ≥ 0. Null where it is no date, or where nobody ever works.
 *
 * Source: docs/methodology.md 1 and CASE-01.
 */
export function workingDaysAfter(from: string, days: number, { workingWeek, holidays }: Calendar): string | null {
  let day = dayNumberOf(from);
  if (day === null || workingWeek.length === 0) return null;
  // nobody has ten years of holidays
  const last = day + 3_660 + days * 7;
  for (let left = days; left > 0;) {
    day += 1;
    if (day > last) return null;
    if (workingWeek.includes(weekdayOf(day)) && !holidays.includes(isoDate(day))) left -= 1;
  }
  return isoDate(day);
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): Weekday => weekdays[(((day + 3) % 7) + 7) % 7] ?? "MON";

/** While an answer of the one who told it is waited for. Civil dates; `to` is the day it came. */
export interface Pause {
  readonly from: string;
  readonly to: string;
}

/** So many days at most a case waits for the one who told it, all in all. Source: docs/methodology.md 4.9.2. */
export const pausedDaysMax = 30;

/** How many days a clock stood still, ≤ `pausedDaysMax`: the length of a pause is `to` − `from`. Source: CASE-02. */
export function pausedDays(pauses: readonly Pause[]): number {
  const days = pauses.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to)), 0);
  return Math.min(pausedDaysMax, days);
}

/** The day by which something is due so many days after another, longer by the pauses. Source: docs/methodology.md 4.9.2 and CASE-02. */
export function dueAfter(receivedOn: string, limitDays: number, pauses: readonly Pause[]): string {
  return later(receivedOn, limitDays + pausedDays(pauses));
}

/** How long an answer may be appealed against, and an appeal takes. Source: docs/methodology.md 4.9.2. */
export const appealDays = 30;

/**
 * May an appeal still be lodged? Through the last day of the window; a late one may be admitted with a reason, by whoever reviews appeals.
 * Source: docs/methodology.md 4.9.2 and CASE-04.
 */
export function appealWindow(
  respondedOn: string,
  lodgedOn: string,
  windowDays: number = appealDays,
): { lastDay: string; accepted: boolean; note: "LATE_APPEAL_MAY_BE_ADMITTED_WITH_REASON" | null } {
  const lastDay = later(respondedOn, windowDays);
  const accepted = daysBetween(lodgedOn, lastDay) >= 0;
  return { lastDay, accepted, note: accepted ? null : "LATE_APPEAL_MAY_BE_ADMITTED_WITH_REASON" };
}

/** By when something was to be done, and when it was; null: not yet. Civil dates. */
export interface Promised {
  readonly dueOn: string;
  readonly doneOn: string | null;
}

/**
 * How well a promise of time was kept. Judgeable is what was done, or should have been by now: what is not due yet says nothing.
 * `compliance` is null where nothing is judgeable. Source: docs/methodology.md 4.9.2 and CASE-03.
 */
export function promisesKept(
  today: string,
  promised: readonly Promised[],
): { judgeable: number; onTime: number; compliance: number | null; overdueOpen: number; notYetDue: number } {
  const isOver = ({ dueOn }: Promised) => daysBetween(dueOn, today) > 0;
  const done = promised.filter(({ doneOn }) => doneOn !== null);
  const open = promised.filter(({ doneOn }) => doneOn === null);
  const overdueOpen = open.filter(isOver).length;
  const onTime = done.filter(({ dueOn, doneOn }) => doneOn !== null && daysBetween(doneOn, dueOn) >= 0).length;
  const judgeable = done.length + overdueOpen;
  return {
    judgeable,
    onTime,
    compliance: judgeable === 0 ? null : onTime / judgeable,
    overdueOpen,
    notYetDue: open.length - overdueOpen,
  };
}

/** Within so many hours a case that is SENSITIVE, or that nobody has triaged yet, is acknowledged and triaged. Source: docs/methodology.md 4.9.2. */
export const firstHours = 24;

/** What a case waits for, in the order in which it comes up. */
export const caseTasks = [
  "ACKNOWLEDGE",
  "TRIAGE",
  "TELL_THE_PLAN",
  "TELL_WHERE_IT_STANDS",
  "RESPOND",
  "DECIDE_APPEAL",
] as const;
/** One of `caseTasks`. */
export type CaseTask = (typeof caseTasks)[number];

/** What the clock of a case goes by. Civil dates are those of the initiative. */
export interface CaseTimes {
  readonly state: CaseState;
  /** Null before the triage. */
  readonly severity: CaseSeverity | null;
  readonly receivedOn: string;
  /** The day on which it was taken up anew; null: never. */
  readonly reopenedOn: string | null;
  readonly appealedOn: string | null;
  /** The last day on which the one who told it was told something after the triage; null: not yet. */
  readonly toldOn: string | null;
  readonly pauses: readonly Pause[];
}

/**
 * What is to be done next in a case and by the end of which day; null where nothing is: it is over, has been answered and may be appealed against,
 * or was handed on.
 *
 * Before the triage every case is handled as SENSITIVE: to be acknowledged and triaged within a day of coming in. After it a SENSITIVE one is owed a
 * plan within 5 working days and from then on a word every 14 days; a ROUTINE one its answer in 30 days, a SERIOUS one in 45, longer by what it waited
 * for the one who told it. What is taken up anew counts from there, an appeal from the day it was lodged.
 *
 * Source: docs/methodology.md 4.9.2, the table of steps.
 */
export function nextDue(times: CaseTimes, calendar: Calendar): { task: CaseTask; dueOn: string } | null {
  const { state, severity, receivedOn, reopenedOn, appealedOn, toldOn, pauses } = times;
  if (!isOpen(state) || state === "RESPONDED" || state === "REFERRED" || state === "APPEAL_DECIDED") return null;
  if (state === "RECEIVED" || state === "ACKNOWLEDGED")
    return { task: state === "RECEIVED" ? "ACKNOWLEDGE" : "TRIAGE", dueOn: later(receivedOn, 1) };
  if (state === "APPEALED" || state === "APPEAL_IN_REVIEW")
    return { task: "DECIDE_APPEAL", dueOn: later(appealedOn ?? receivedOn, appealDays) };
  const from = reopenedOn ?? receivedOn;
  if (severity === "SENSITIVE" || severity === null) {
    if (toldOn !== null) return { task: "TELL_WHERE_IT_STANDS", dueOn: later(toldOn, 14) };
    return { task: "TELL_THE_PLAN", dueOn: workingDaysAfter(from, 5, calendar) ?? later(from, 7) };
  }
  return { task: "RESPOND", dueOn: dueAfter(from, severity === "SERIOUS" ? 45 : 30, pauses) };
}

/** So many days after a civil date. */
function later(date: string, days: number): string {
  const day = dayNumberOf(date);
  return day === null ? date : isoDate(day + days);
}

/** The days from one civil date to another; negative where it is before. */
export const daysBetween = (from: string, to: string): number => (dayNumberOf(to) ?? 0) - (dayNumberOf(from) ?? 0);
