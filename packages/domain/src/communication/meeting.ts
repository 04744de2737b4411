import { dayNumberOf } from "../measurement/civil-date.ts";
import type { MeetingState } from "./words.ts";

/** What can become of a meeting. Source: docs/methodology.md 4.6. */
export const meetingSteps = ["HOLD", "CANCEL"] as const;
export type MeetingStep = (typeof meetingSteps)[number];

/** Where a step leads a meeting; null where it is not drawn (TRANSITION_NOT_ALLOWED). What was held or cancelled stays so. */
export function nextMeetingState(state: MeetingState, step: MeetingStep): MeetingState | null {
  return arrows[state][step] ?? null;
}

const arrows: Readonly<Record<MeetingState, Readonly<Partial<Record<MeetingStep, MeetingState>>>>> = {
  PLANNED: { HOLD: "HELD", CANCEL: "CANCELLED" },
  HELD: {},
  CANCELLED: {},
};

/** How many days after a meeting its minutes are waited for. Source: docs/methodology.md 4.6, a product decision. */
export const minutesDays = 10;

/**
 * Does a meeting that was held still lack its minutes after ten days? `startsOn` and `today` are days where the initiative is. Null
 * days, which do not exist in the calendar, are late for nothing.
 */
export function isMinutesLate(
  { state, startsOn, isPublished }: { state: MeetingState; startsOn: string; isPublished: boolean },
  today: string,
): boolean {
  const [start, now] = [dayNumberOf(startsOn), dayNumberOf(today)];
  return state === "HELD" && !isPublished && start !== null && now !== null && now - start > minutesDays;
}
