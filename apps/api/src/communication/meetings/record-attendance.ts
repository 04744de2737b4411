import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { nil, parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { meetingsById } from "./find-meetings.ts";
import { lockedMeeting } from "./locked-meeting.ts";
import type { Meeting } from "./meeting.entity.ts";
import type { RecordAttendanceInput } from "./meeting.input.ts";

/** Writes down who came to a meeting that was held, and how. Those who came before they left an organisation may stay listed. */
export const recordAttendance: Work<RecordAttendanceInput, { meeting: Meeting | null }> = async (unit, input) => {
  const node = parseNodeId("meeting", input.meetingId);
  const { initiativeId, id } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "meeting");
  const came = input.attendance.map(({ membershipId, personId, mode }) => {
    const [membership, person] = [parseNodeId("membership", membershipId), parseNodeId("person", personId)];
    if (membership.initiativeId !== initiativeId || person.initiativeId !== nil) throw new NotFound("membership");
    return { membershipId: membership.id, personId: person.id, mode };
  });
  const meeting = await lockedMeeting(unit, node, input.expectedVersion);
  if (meeting.state !== "HELD") {
    const message = `Who came is written down of a meeting that was held; this one is ${meeting.state}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["meetingId"] });
  }
  const values = [
    initiativeId,
    id,
    came.map(({ membershipId }) => membershipId),
    came.map(({ personId }) => personId),
    came.map(({ mode }) => mode),
  ];
  const known = await unit.rows<{ place: number }>(
    `select c.place::int as place from unnest($3::uuid[], $4::uuid[], $5::text[]) with ordinality c (membership_id, person_id, mode, place)
     where exists (select from people_to_ask($1) p where p.membership_id = c.membership_id and p.person_id = c.person_id)
       or exists (select from meeting_attendance t where t.initiative_id = $1 and t.meeting_id = $2
         and t.membership_id = c.membership_id and t.person_id = c.person_id)`,
    values,
  );
  const places = new Set(known.map(({ place }) => place));
  if (came.some((_, index) => !places.has(index + 1))) throw new NotFound("person");
  await unit.rows("delete from meeting_attendance where initiative_id = $1 and meeting_id = $2", [initiativeId, id]);
  await unit.rows(
    `insert into meeting_attendance (initiative_id, meeting_id, membership_id, person_id, mode)
     select distinct on (membership_id, person_id) $1::uuid, $2::uuid, membership_id, person_id, mode
     from unnest($3::uuid[], $4::uuid[], $5::text[]) c (membership_id, person_id, mode)`,
    values,
  );
  await unit.rows("update meeting set version = version + 1 where initiative_id = $1 and id = $2", [initiativeId, id]);
  return { meeting: (await meetingsById(unit, [node]))[0] ?? null };
};
