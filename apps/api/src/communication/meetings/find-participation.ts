import { participation, stakeholderGroupOf } from "@keelson/domain/communication/participation";
import { membershipRoles, type MembershipRole } from "@keelson/domain/identity/roles";
import type { Batch } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slotsOfSeen } from "../../kernel/slots.ts";
import { joins } from "../communication.policy.ts";
import { meetingById, seenValues } from "../seen.ts";
import type { ParticipationType } from "./meeting.type.ts";

/** Meetings of organisations with these roles, and at how many of them they were. */
interface Counted {
  readonly roles: readonly MembershipRole[];
  readonly invited: number;
  readonly attended: number;
}

/** Who came to each meeting; null of one that was not held, or is not seen. */
export const meetingParticipationOf: Batch<NodeId, ParticipationType | null> = async (unit, nodes) => {
  const found = await unit.rows<Counted & { meetingId: string; isRecorded: boolean }>(
    `select m.id as "meetingId", b.roles, count(*)::int as invited, count(*) filter (where came.yes)::int as attended, bool_or(rec.yes) as "isRecorded"
     from meeting m ${counting} where ${meetingById} and m.state = 'HELD' group by m.id, b.roles`,
    seenValues(unit, nodes),
  );
  return nodes.map(({ id }) => {
    const own = found.filter(({ meetingId }) => meetingId === id);
    if (own.length === 0) return null;
    const recorded = own.filter(({ isRecorded }) => isRecorded);
    return reckon(1, recorded.length > 0 ? 1 : 0, recorded);
  });
};

/** An initiative, and how many days back from a day; left out, from today. */
export interface ParticipationAsked {
  readonly initiativeId: string;
  readonly days: number;
  readonly until?: string;
}

/** Who came to the meetings held in some time; null to whoever does not read all of them. */
export const participationOf: Batch<ParticipationAsked, ParticipationType | null> = (unit, asked) =>
  slotsOfSeen<ParticipationAsked, ParticipationType | null>(
    asked,
    ({ initiativeId }) => joins(unit.actor, initiativeId),
    async (seen) => {
      const found = await unit.rows<Counted & { asked: number; meetings: number; recorded: number }>(
        `with held as (
           select a.nth::int - 1 as asked, m.* from unnest($1::uuid[], $2::int[], $3::date[]) with ordinality a (initiative_id, days, until, nth)
           join initiative i on i.id = a.initiative_id
           join meeting m on m.initiative_id = a.initiative_id and m.state = 'HELD'
             and (m.starts_at at time zone i.time_zone)::date > coalesce(a.until, (now() at time zone i.time_zone)::date) - a.days
             and (a.until is null or (m.starts_at at time zone i.time_zone)::date <= a.until)
         ), counts as (
           select m.asked, count(distinct m.id)::int as meetings, count(distinct m.id) filter (where rec.yes)::int as recorded
           from held m cross join lateral (select ${isRecorded} as yes) rec group by m.asked)
         select c.asked, c.meetings, c.recorded, b.roles, count(b.id) filter (where rec.yes)::int as invited,
           count(b.id) filter (where rec.yes and came.yes)::int as attended
         from counts c join held m on m.asked = c.asked ${counting} group by c.asked, c.meetings, c.recorded, b.roles`,
        [
          seen.map(({ initiativeId }) => initiativeId),
          seen.map(({ days }) => days),
          seen.map(({ until = null }) => until),
        ],
      );
      return seen.map((_, place) => {
        const own = found.filter((row) => row.asked === place);
        return reckon(own[0]?.meetings ?? 0, own[0]?.recorded ?? 0, own);
      });
    },
    null,
  );

/** Was it written down who came? Where nobody is listed, nobody knows; that is not nobody. */
const isRecorded =
  "exists (select from meeting_attendance t where t.initiative_id = m.initiative_id and t.meeting_id = m.id)";

const counting = `
  join meeting_invite v on v.initiative_id = m.initiative_id and v.meeting_id = m.id
  join membership b on b.initiative_id = v.initiative_id and b.id = v.membership_id
  cross join lateral (select exists (select from meeting_attendance t where t.initiative_id = m.initiative_id and t.meeting_id = m.id
    and t.membership_id = v.membership_id) as yes) came
  cross join lateral (select ${isRecorded} as yes) rec`;

function reckon(meetings: number, recorded: number, counted: readonly Counted[]): ParticipationType {
  const sum = (count: "invited" | "attended") => {
    const sums: Partial<Record<MembershipRole, number>> = {};
    for (const row of counted) {
      const group = stakeholderGroupOf(row.roles);
      if (group !== null) sums[group] = (sums[group] ?? 0) + row[count];
    }
    return sums;
  };
  const [invited, attended] = [sum("invited"), sum("attended")];
  const { rate, overall, participationParity } = participation(invited, attended);
  const groups = membershipRoles
    .toReversed()
    .filter((group) => (invited[group] ?? 0) > 0)
    .map((group) => ({
      group,
      invited: invited[group] ?? 0,
      attended: attended[group] ?? 0,
      rate: rate[group] ?? null,
    }));
  return { meetings, recorded, groups, overall, participationParity };
}
