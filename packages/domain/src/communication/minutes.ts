import { dayNumberOf } from "../measurement/civil-date.ts";
import { minutesDays } from "./meeting.ts";

/** A meeting that was held: its day, and the day on which its minutes were published first; null: they were not. ISO dates. */
export interface HeldMeeting {
  readonly startsOn: string;
  readonly publishedOn: string | null;
}

/** How many meetings could be read about in time. */
export interface MinutesOnTime {
  /** Meetings whose ten days are over. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** 0–1; null where no minutes were due yet. */
  readonly onTimeRate: number | null;
}

/**
 * Of the meetings whose ten days are over by a day, how many had published minutes within them. Minutes of which the time is not over
 * are neither late nor counted. Source: docs/methodology.md 4.6 and 4.16.
 */
export function minutesOnTime(meetings: readonly HeldMeeting[], today: string): MinutesOnTime {
  const now = dayNumberOf(today) ?? 0;
  const due = meetings.flatMap(({ startsOn, publishedOn }) => {
    const start = dayNumberOf(startsOn);
    if (start === null || now - start <= minutesDays) return [];
    const published = publishedOn === null || publishedOn > today ? null : dayNumberOf(publishedOn);
    return [published === null ? null : published - start];
  });
  const onTime = due.filter((days) => days !== null && days <= minutesDays).length;
  const missing = due.filter((days) => days === null).length;
  return {
    due: due.length,
    onTime,
    late: due.length - onTime - missing,
    missing,
    onTimeRate: due.length === 0 ? null : onTime / due.length,
  };
}
