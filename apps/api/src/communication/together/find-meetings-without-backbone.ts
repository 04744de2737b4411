import type { Batch } from "../../kernel/context.ts";
import { slots, slotsOfSeen } from "../../kernel/slots.ts";
import { joins } from "../communication.policy.ts";

export interface MeetingsAsked {
  readonly initiativeId: string;
  /** Days where the initiative is, both within. */
  readonly start: string;
  readonly end: string;
}

/** How many meetings two organisations or more came to, not counting the backbone; and at how many of them it was not. */
export interface MeetingsTogether {
  readonly held: number;
  readonly withoutBackbone: number;
}

/** How often partners met, and how often without the backbone. Null to whoever does not read every meeting: they would count others. */
export const meetingsWithoutBackboneOf: Batch<MeetingsAsked, MeetingsTogether | null> = (unit, asked) =>
  slotsOfSeen<MeetingsAsked, MeetingsTogether | null>(
    asked,
    ({ initiativeId }) => joins(unit.actor, initiativeId),
    async (seen) => {
      const found = await unit.rows<MeetingsTogether & { place: string }>(
        `select asked.place::text, count(m.others)::int as held, count(m.others) filter (where m.backbones = 0)::int as "withoutBackbone"
         from unnest($1::uuid[], $2::date[], $3::date[]) with ordinality asked (initiative_id, first, last, place)
         join initiative i on i.id = asked.initiative_id
         left join lateral (
           select count(distinct a.membership_id) filter (where not 'BACKBONE' = any (o.roles)) as others,
             count(*) filter (where 'BACKBONE' = any (o.roles)) as backbones
           from meeting t join meeting_attendance a on a.initiative_id = t.initiative_id and a.meeting_id = t.id
           join membership o on o.initiative_id = a.initiative_id and o.id = a.membership_id
           where t.initiative_id = asked.initiative_id and t.state = 'HELD'
             and (t.starts_at at time zone i.time_zone)::date between asked.first and asked.last
           group by t.id having count(distinct a.membership_id) filter (where not 'BACKBONE' = any (o.roles)) >= 2) m on true
         group by asked.place`,
        [seen.map(({ initiativeId }) => initiativeId), seen.map(({ start }) => start), seen.map(({ end }) => end)],
      );
      return slots(
        seen.map((_, place) => String(place + 1)),
        found,
        ({ place }) => place,
      ).map(([own]) => (own ? { held: own.held, withoutBackbone: own.withoutBackbone } : null));
    },
    null,
  );
