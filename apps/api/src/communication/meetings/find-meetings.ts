import { minutesDays } from "@keelson/domain/communication/meeting";
import type { AgendaPurpose, AttendanceMode } from "@keelson/domain/communication/words";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import { nil, nodeId, type NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type Order, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { slots, slotsOfSeen } from "../../kernel/slots.ts";
import { convenes } from "../communication.policy.ts";
import { isSeenMeeting, meetingById, seenColumns, seenValues } from "../seen.ts";
import { Meeting } from "./meeting.entity.ts";

export interface MeetingsAsked extends PageAsked {
  readonly initiativeId: string;
  readonly seriesId?: string;
  /** Those alone whose minutes are missing for too long. */
  readonly areMinutesLate?: boolean | null;
}

const ofSeries = "(asked.series_id is null or m.series_id = asked.series_id)";
const asked = {
  initiative_id: ["uuid", ({ initiativeId }: MeetingsAsked) => initiativeId],
  series_id: ["uuid", ({ seriesId }: MeetingsAsked) => seriesId],
  late: ["boolean", ({ areMinutesLate }: MeetingsAsked) => areMinutesLate ?? false],
  ...seenColumns,
} as const;

/** As isMinutesLate of the domain says it. */
const isLate = `(m.state = 'HELD' and m.published_at is null and exists (select from initiative i where i.id = m.initiative_id
  and (now() at time zone i.time_zone)::date - (m.starts_at at time zone i.time_zone)::date > ${minutesDays}))`;

const soonestFirst: Order = { ...latestFirst, direction: "asc", start: ["-infinity", nil] };

/** The meetings of an initiative, the latest first. */
export const findMeetings = pages<MeetingsAsked, Meeting>({
  asked,
  rows: `from meeting m where m.initiative_id = asked.initiative_id and ${ofSeries} and ${isSeenMeeting()}
    and (not asked.late or ${isLate})`,
  node: [Meeting, "m"],
  place: ["m.starts_at", "m.id"],
  order: latestFirst,
  keyOf: ({ startsAt, id }) => [startsAt.toISOString(), id],
});

/** Those that are planned, the next first; one that has begun stays next until it is said to have been held, for half a day. */
export const findNextMeetings = pages<MeetingsAsked, Meeting>({
  asked,
  rows: `from meeting m where m.initiative_id = asked.initiative_id and ${ofSeries} and ${isSeenMeeting()}
    and m.state = 'PLANNED' and m.starts_at > now() - interval '12 hours'`,
  node: [Meeting, "m"],
  place: ["m.starts_at", "m.id"],
  order: soonestFirst,
  keyOf: ({ startsAt, id }) => [startsAt.toISOString(), id],
});

const read = readerOf({ node: [Meeting, "m"] });

/** Meetings by their rows; null where there is none that the actor may see. */
export const meetingsById: Batch<NodeId, Meeting | null> = async (unit, nodes) => {
  const found = await read(unit, `from meeting m where ${meetingById}`, seenValues(unit, nodes));
  const byId = new Map(found.map((meeting) => [meeting.id, meeting]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};

/** A point of a meeting's agenda. */
export interface AgendaPoint {
  readonly initiativeId: string;
  readonly meetingId: string;
  readonly place: number;
  readonly title: string;
  readonly purpose: AgendaPurpose;
  readonly remains: boolean;
  readonly indicatorCodes: readonly string[];
  /** The round of readiness that it is about, and the component; null: none. */
  readonly assessmentId: string | null;
  readonly component: string | null;
}

/** The points of meetings' agendas, in their order. */
export const agendaItemsOf: Batch<NodeId, AgendaPoint[]> = async (unit, nodes) => {
  const found = await unit.rows<AgendaPoint>(
    `select g.initiative_id as "initiativeId", g.meeting_id as "meetingId", g.place, g.title, g.purpose, g.remains,
       g.indicator_codes as "indicatorCodes", g.assessment_id as "assessmentId", g.component from meeting m
     join meeting_agenda_item g on g.initiative_id = m.initiative_id and g.meeting_id = m.id
     where ${meetingById} order by g.place`,
    seenValues(unit, nodes),
  );
  return slots(
    nodes.map(({ id }) => id),
    found,
    ({ meetingId }) => meetingId,
  );
};

/** The organisations invited to meetings, by code. */
export const invitedOf: Batch<NodeId, NodeId[]> = async (unit, nodes) => {
  const found = await unit.rows<NodeId & { meetingId: string }>(
    `select v.meeting_id as "meetingId", v.initiative_id as "initiativeId", v.membership_id as id from meeting m
     join meeting_invite v on v.initiative_id = m.initiative_id and v.meeting_id = m.id
     join membership b on b.initiative_id = v.initiative_id and b.id = v.membership_id
     where ${meetingById} order by b.code, b.id`,
    seenValues(unit, nodes),
  );
  return slots(
    nodes.map(({ id }) => id),
    found,
    ({ meetingId }) => meetingId,
  );
};

/** Somebody who came to a meeting, or could have. */
export interface Attended {
  readonly id: string;
  readonly meetingId: string;
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly mode: AttendanceMode | null;
}

/** Who came to meetings, by name. */
export const attendanceOf: Batch<NodeId, Attended[]> = async (unit, nodes) => {
  const found = await unit.rows<Omit<Attended, "id">>(
    `with seen as materialized (
       select t.meeting_id, t.initiative_id, t.membership_id, t.person_id, t.mode from meeting m
       join meeting_attendance t on t.initiative_id = m.initiative_id and t.meeting_id = m.id where ${meetingById})
     select s.meeting_id as "meetingId", s.initiative_id as "initiativeId", s.membership_id as "membershipId", s.person_id as "personId",
       n.name, s.mode
     from seen s
     join names_together($1::uuid[], array(select person_id from seen)) n on n.initiative_id = s.initiative_id and n.person_id = s.person_id
     order by lower(n.name), s.person_id, s.membership_id`,
    seenValues(unit, nodes),
  );
  return slots(
    nodes.map(({ id }) => id),
    found.map(withPersonId),
    ({ meetingId }) => meetingId,
  );
};

/** Everybody who could come to meetings, and how they did: for whoever runs them; null for everybody else. */
export const rollCallOf: Batch<NodeId, Attended[] | null> = (unit, nodes) =>
  slotsOfSeen<NodeId, Attended[] | null>(
    nodes,
    ({ initiativeId }) => convenes(unit.actor, initiativeId),
    async (seen) => {
      const found = await unit.rows<Omit<Attended, "id">>(
        `select m.id as "meetingId", m.initiative_id as "initiativeId", p.membership_id as "membershipId", p.person_id as "personId", p.name, t.mode
         from meeting m
         join meeting_invite v on v.initiative_id = m.initiative_id and v.meeting_id = m.id
         cross join lateral people_to_ask(m.initiative_id) p
         left join meeting_attendance t on t.initiative_id = m.initiative_id and t.meeting_id = m.id
           and t.membership_id = p.membership_id and t.person_id = p.person_id
         join membership b on b.initiative_id = m.initiative_id and b.id = p.membership_id
         where ${meetingById} and p.membership_id = v.membership_id
         order by b.code, lower(p.name), p.person_id`,
        seenValues(unit, seen),
      );
      return slots(
        seen.map(({ id }) => id),
        found.map(withPersonId),
        ({ meetingId }) => meetingId,
      );
    },
    null,
  );

/** Who wrote the minutes of meetings last, by name; null where nobody has. */
export const minutesWritersOf: Batch<NodeId, string | null> = async (unit, nodes) => {
  const found = await unit.rows<{ id: string; name: string }>(
    `with seen as materialized (select m.initiative_id, m.id, m.minutes_by from meeting m where ${meetingById} and m.minutes_by is not null)
     select s.id, n.name from seen s
     join names_together($1::uuid[], array(select minutes_by from seen)) n on n.initiative_id = s.initiative_id and n.person_id = s.minutes_by`,
    seenValues(unit, nodes),
  );
  const byId = new Map(found.map(({ id, name }) => [id, name]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};

const withPersonId = (row: Omit<Attended, "id">): Attended => ({ ...row, id: nodeId("person", nil, row.personId) });
