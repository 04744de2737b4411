import type { MeetingState } from "@keelson/domain/communication/words";
import type { Work } from "../../kernel/context.ts";
import { attends, reportsFor } from "../communication.policy.ts";

/** A meeting that somebody is invited to. */
export interface CalendarMeeting {
  readonly id: string;
  readonly initiativeId: string;
  readonly slug: string;
  readonly initiative: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly state: MeetingState;
  readonly cancelledBecause: string | null;
  readonly agenda: readonly string[];
  readonly version: number;
  readonly createdAt: Date;
}

/** A day by which something is to be done: what somebody has taken on, or what their organisation is to report. */
export interface CalendarDay {
  readonly kind: "ACTION" | "REPORT";
  readonly id: string;
  readonly slug: string;
  readonly initiative: string;
  /** What is to be done; of a report, the period's code. */
  readonly text: string;
  readonly on: string;
  readonly version: number;
  readonly createdAt: Date;
}

export interface CalendarOf {
  readonly language: string | null;
  readonly meetings: readonly CalendarMeeting[];
  readonly days: readonly CalendarDay[];
}

/** What is over for longer is of no use in a calendar that is read anew each time. */
const pastDays = 180;
/** More of a kind fills no calendar any more. */
const entriesMax = 500;

/**
 * What stands in somebody's calendar: the meetings they are invited to, also those that were cancelled, the days by which they are to do
 * what they have taken on, and those by which the partners they report for are to report.
 */
export const findCalendar: Work<null, CalendarOf> = async ({ actor, rows }) => {
  const [person] = await rows<{ language: string | null }>("select language from person where id = $1", [
    actor?.personId,
  ]);
  const meetings = await rows<CalendarMeeting>(
    `select m.id, m.initiative_id as "initiativeId", i.slug, i.name as initiative, m.title, m.starts_at as "startsAt",
       m.duration_minutes as "durationMinutes", m.place, m.link, m.state, m.cancelled_because as "cancelledBecause", m.version,
       m.created_at as "createdAt",
       array(select g.title from meeting_agenda_item g where g.initiative_id = m.initiative_id and g.meeting_id = m.id order by g.place) as agenda
     from meeting m join initiative i on i.id = m.initiative_id
     where m.starts_at > now() - interval '${pastDays} days'
       and exists (select from meeting_invite v where v.initiative_id = m.initiative_id and v.meeting_id = m.id and v.membership_id = any ($1::uuid[]))
     order by m.starts_at, m.id limit ${entriesMax}`,
    [attends(actor)],
  );
  const actions = await rows<CalendarDay>(
    `select 'ACTION' as kind, a.id, i.slug, i.name as initiative, a.text, a.due_on as "on", a.version, a.created_at as "createdAt"
     from action_item a join initiative i on i.id = a.initiative_id
     where a.person_id = $1 and a.owner_id = any ($2::uuid[]) and a.state not in ('DONE', 'CANCELLED')
     order by a.due_on, a.id limit ${entriesMax}`,
    [actor?.personId, attends(actor)],
  );
  const reports = await rows<CalendarDay>(
    `select 'REPORT' as kind, p.membership_id || '-' || p.period as id, i.slug, i.name as initiative, p.period as text, min(p.due_on) as "on",
       1 as version, min(p.period_end)::timestamp at time zone 'UTC' as "createdAt"
     from obligation_period p join initiative i on i.id = p.initiative_id
     where p.membership_id = any ($1::uuid[]) and p.state = 'DUE' and p.due_on > current_date - ${pastDays}
     group by p.membership_id, p.period, i.slug, i.name order by min(p.due_on), p.membership_id, p.period limit ${entriesMax}`,
    [reportsFor(actor)],
  );
  return { language: person?.language ?? null, meetings, days: [...actions, ...reports] };
};
