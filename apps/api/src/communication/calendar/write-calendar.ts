import ical, { ICalEventBusyStatus, ICalEventStatus } from "ical-generator";
import { nodeId } from "../../kernel/node-id.ts";
import type { CalendarDay, CalendarMeeting, CalendarOf } from "./find-calendar.ts";
import { calendarWords, type CalendarWords } from "./calendar-words.ts";

/**
 * A calendar as iCalendar text (RFC 5545). What it says depends on what it holds alone, so the same calendar is the same text; instants are
 * in UTC, which each calendar shows in its owner's own time; days are whole days, wherever one is.
 */
export function writeCalendar({ language, meetings, days }: CalendarOf, origin: string): string {
  const words = calendarWords(language);
  const { host } = new URL(origin);
  const calendar = ical({ name: "Keelson", prodId: { company: "Keelson", product: "Keelson" } });
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, origin, host, words));
  for (const day of days) calendar.createEvent(dayOf(day, origin, host, words));
  return calendar.toString();
}

function eventOf(meeting: CalendarMeeting, origin: string, host: string, words: CalendarWords) {
  const { id, initiativeId, slug, initiative, title, startsAt, durationMinutes, place, link, agenda } = meeting;
  const { state, cancelledBecause, version, createdAt } = meeting;
  const url = `${origin}/i/${slug}/meetings/${nodeId("meeting", initiativeId, id)}`;
  const said = [
    initiative,
    ...(cancelledBecause === null ? [] : [`${words.cancelled} ${cancelledBecause}`]),
    ...agenda.map((point, place) => `${place + 1}. ${point}`),
    ...(link === null ? [] : [link]),
    url,
  ];
  return {
    id: `meeting-${id}@${host}`,
    sequence: version - 1,
    stamp: createdAt,
    start: startsAt,
    end: new Date(startsAt.getTime() + durationMinutes * 60_000),
    summary: title,
    description: said.join("\n"),
    url,
    status: state === "CANCELLED" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(place !== null && { location: place }),
  };
}

function dayOf(day: CalendarDay, origin: string, host: string, words: CalendarWords) {
  const { kind, id, slug, initiative, text, on, version, createdAt } = day;
  const url = kind === "ACTION" ? `${origin}/i/${slug}/actions?mine=1` : `${origin}/i/${slug}/home`;
  return {
    id: `${kind.toLowerCase()}-${id}@${host}`,
    sequence: version - 1,
    stamp: createdAt,
    start: new Date(`${on}T00:00:00Z`),
    allDay: true,
    // a day by which something is done keeps nobody from meeting on it
    busystatus: ICalEventBusyStatus.FREE,
    summary: `${kind === "ACTION" ? words.toDo : words.report} ${text}`,
    description: `${initiative}\n${url}`,
    url,
  };
}
