import { dayNumberOf, isoDate } from "../measurement/civil-date.ts";

/** How far ahead meetings of a series are planned at once, at most. Source: docs/decisions/0030. */
export const meetingsAtOnceMax = 26;

/**
 * The days of the next meetings of a series: every `cadenceDays` days (1–366) after `lastOn`, from today on. Where the series was let
 * rest, the days that went by are left out, and its rhythm stays. Days are ISO dates where the initiative is; none of a day that does
 * not exist. Source: docs/methodology.md 4.6, MeetingSeries.
 */
export function nextMeetingDays(lastOn: string, cadenceDays: number, count: number, today: string): string[] {
  const [last, now] = [dayNumberOf(lastOn), dayNumberOf(today)];
  if (last === null || now === null) return [];
  const first = Math.max(1, Math.ceil((now - last) / cadenceDays));
  return Array.from({ length: count }, (_, nth) => isoDate(last + (first + nth) * cadenceDays));
}
