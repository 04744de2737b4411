import { communityShare, seatRole } from "@keelson/domain/agenda/governance";
import type { MembershipRole } from "@keelson/domain/identity/roles";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots, slotsOfSeen } from "../../kernel/slots.ts";
import { readsGroups, readsSupport } from "../agenda.policy.ts";
import { Group, ParticipationSupport, Seat } from "./group.entity.ts";

const readGroups = readerOf({ node: [Group, "g"] });
const readSeats = readerOf({ node: [Seat, "s"] });
const readSupport = readerOf({ node: [ParticipationSupport, "p"] });

/** The groups of each initiative: the committee first, then by name. */
export const groupsOf: Batch<string, Group[]> = (unit, ids) =>
  slotsOfSeen<string, Group[]>(
    ids,
    (id) => readsGroups(unit.actor, id),
    async (seen) => {
      const sql = `from governing_group g where g.initiative_id = any ($1::uuid[])
         order by g.kind <> 'STEERING_COMMITTEE', lower(g.name), g.id`;
      return slots(seen, await readGroups(unit, sql, [seen]), ({ initiativeId }) => initiativeId);
    },
    [],
  );

/** Who sits in each group today or will, the chair first. */
export const seatsOf: Batch<NodeId, Seat[]> = (unit, groups) =>
  slotsOfSeen<NodeId, Seat[]>(
    groups,
    ({ initiativeId }) => readsGroups(unit.actor, initiativeId),
    async (seen) => {
      const ids = seen.map(({ id }) => id);
      const sql = `from seat s join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id
         where s.initiative_id = any ($1::uuid[]) and s.group_id = any ($2::uuid[]) and (s.to_on is null or s.to_on >= current_date)
         order by not s.is_chair, m.code, s.id`;
      const found = await readSeats(unit, sql, [[...new Set(seen.map(({ initiativeId }) => initiativeId))], ids]);
      return slots(ids, found, ({ groupId }) => groupId);
    },
    [],
  );

interface SeatsCounted {
  readonly votingSeats: number;
  readonly communitySeats: number;
  readonly communityShare: number | null;
}

/** A group, and the day of which its seats are looked at; left out, today. */
export interface SeatsAsked extends NodeId {
  readonly on?: string;
}

/** The seats of each group that voted on a day, and the communities' share of them: counts, and never a share alone. Vector GOV-01. */
export const communitySharesOn: Batch<SeatsAsked, SeatsCounted> = (unit, asked) =>
  slotsOfSeen<SeatsAsked, SeatsCounted>(
    asked,
    ({ initiativeId }) => readsGroups(unit.actor, initiativeId),
    async (seen) => {
      const found = await unit.rows<{ place: number; roles: MembershipRole[]; voting: boolean }>(
        `select a.nth::int - 1 as place, m.roles, s.voting
         from unnest($1::uuid[], $2::uuid[], $3::date[]) with ordinality asked (initiative_id, group_id, day, nth)
         cross join lateral (select asked.*, coalesce(asked.day, day_in(asked.initiative_id)) as on_day) a
         join seat s on s.initiative_id = a.initiative_id and s.group_id = a.group_id
           and s.from_on <= a.on_day and (s.to_on is null or s.to_on >= a.on_day)
         -- who has left or was suspended since had their seat then
         join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id
           and (m.status = 'ACTIVE' or m.status in ('EXITED', 'SUSPENDED') and m.status_on > a.on_day) and (m.ended_on is null or m.ended_on >= a.on_day)`,
        [seen.map(({ initiativeId }) => initiativeId), seen.map(({ id }) => id), seen.map(({ on = null }) => on)],
      );
      return seen.map((_, place) => {
        const seats = found
          .filter((row) => row.place === place)
          .map(({ roles, voting }) => ({ role: seatRole(roles), voting }));
        const communitySeats = seats.filter(({ role, voting }) => voting && role === "COMMUNITY").length;
        return { ...communityShare(seats), communitySeats };
      });
    },
    { votingSeats: 0, communitySeats: 0, communityShare: null },
  );

/** The same as it stands today. */
export const communitySharesOf: Batch<NodeId, SeatsCounted> = communitySharesOn;

/** Who sits in a seat, by name; null where nobody was named. Addresses stay their own. */
export const seatedOf: Batch<NodeId, { readonly id: string; readonly name: string } | null> = (unit, seats) =>
  slotsOfSeen<NodeId, { readonly id: string; readonly name: string } | null>(
    seats,
    ({ initiativeId }) => readsGroups(unit.actor, initiativeId),
    async (seen) => {
      const found = await unit.rows<{ seat: string; id: string; name: string }>(
        "select seat_id as seat, person_id as id, name from names_of_seats($1::uuid[]) where seat_id = any ($2::uuid[])",
        [[...new Set(seen.map(({ initiativeId }) => initiativeId))], seen.map(({ id }) => id)],
      );
      const names = new Map(found.map(({ seat, id, name }) => [seat, { id, name }]));
      return seen.map(({ id }) => names.get(id) ?? null);
    },
    null,
  );

/** What support a seat's person gets: for themselves, the backbone and the committee; null for everybody else. */
export const supportOf: Batch<NodeId, ParticipationSupport[] | null> = async (unit, seats) => {
  const { actor } = unit;
  const own = new Set(
    actor?.reportLinkId === null
      ? (
          await unit.rows<{ id: string }>(
            "select id from unnest($1::uuid[], $2::uuid[]) s (tenant, id) where is_own_seat(tenant, id)",
            [seats.map(({ initiativeId }) => initiativeId), seats.map(({ id }) => id)],
          )
        ).map(({ id }) => id)
      : [],
  );
  return slotsOfSeen<NodeId, ParticipationSupport[] | null>(
    seats,
    ({ initiativeId, id }) => readsSupport(actor, initiativeId) || (own.has(id) && readsGroups(actor, initiativeId)),
    async (seen) => {
      const ids = seen.map(({ id }) => id);
      const sql = `from participation_support p where p.initiative_id = any ($1::uuid[]) and p.seat_id = any ($2::uuid[])
         order by p.kind`;
      const found = await readSupport(unit, sql, [[...new Set(seen.map(({ initiativeId }) => initiativeId))], ids]);
      return slots(ids, found, ({ seatId }) => seatId);
    },
    null,
  );
};
