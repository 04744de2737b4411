import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import { meetingsById } from "../meetings/find-meetings.ts";
import { isInvited } from "../meetings/write-meeting-parts.ts";
import type { Meeting } from "../meetings/meeting.entity.ts";

/**
 * Plans meetings like another, on other days at the same time of its initiative's clock: of its series, with those who were invited to
 * it and are at work still. What each is about is still to be said.
 */
export async function repeatMeeting(
  unit: Unit,
  { personId }: Actor,
  { initiativeId, id }: Meeting,
  days: readonly string[],
): Promise<Meeting[]> {
  if (days.length === 0) return [];
  const made = await unit.rows<{ id: string }>(
    `insert into meeting (initiative_id, series_id, title, starts_at, duration_minutes, place, link, languages, interpretation, made_by)
     select m.initiative_id, m.series_id, m.title, (d.day + (m.starts_at at time zone i.time_zone)::time) at time zone i.time_zone,
       m.duration_minutes, m.place, m.link, m.languages, m.interpretation, $4
     from meeting m join initiative i on i.id = m.initiative_id cross join unnest($3::date[]) d (day)
     where m.initiative_id = $1 and m.id = $2 order by d.day returning id`,
    [initiativeId, id, days, personId],
  );
  const ids = made.map((meeting) => meeting.id);
  await unit.rows(
    `insert into meeting_invite (initiative_id, meeting_id, membership_id)
     select v.initiative_id, n.id, v.membership_id from meeting_invite v
     join membership m on m.initiative_id = v.initiative_id and m.id = v.membership_id
     cross join unnest($3::uuid[]) n (id)
     where v.initiative_id = $1 and v.meeting_id = $2 and ${isInvited}`,
    [initiativeId, id, ids],
  );
  const found = await meetingsById(
    unit,
    ids.map((meeting) => ({ initiativeId, id: meeting })),
  );
  return found.filter((meeting) => meeting !== null);
}
