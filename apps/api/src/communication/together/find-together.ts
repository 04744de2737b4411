import { cadence } from "@keelson/domain/communication/cadence";
import { followThrough } from "@keelson/domain/communication/follow-through";
import type { ActionItemState } from "@keelson/domain/communication/words";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Batch } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { slots, slotsOfSeen } from "../../kernel/slots.ts";
import { addsActions, convenes, joins, speaksFrom } from "../communication.policy.ts";
import type { ActionOwnerType } from "../action-items/action-item.type.ts";
import type { CadenceType, FollowThroughType } from "./together.type.ts";

export interface CadenceAsked {
  readonly initiativeId: string;
  readonly days: number;
}

/**
 * Which partners are in touch. Touchpoints are never written down by themselves: they are the meetings that somebody of the partner
 * attended, its own answers to what it had taken on, and what it commented. What is told to everybody is none.
 */
export const cadenceOf: Batch<CadenceAsked, CadenceType | null> = (unit, asked) =>
  slotsOfSeen<CadenceAsked, CadenceType | null>(
    asked,
    ({ initiativeId }) => joins(unit.actor, initiativeId),
    async (seen) => {
      const ids = [...new Set(seen.map(({ initiativeId }) => initiativeId))];
      const days = await todayOf(unit, ids);
      const last = await unit.rows<{ initiativeId: string; id: string; day: string | null }>(
        `select m.initiative_id as "initiativeId", m.id, (greatest(
           (select max(t.starts_at) from meeting_attendance a join meeting t on t.initiative_id = a.initiative_id and t.id = a.meeting_id
             where a.initiative_id = m.initiative_id and a.membership_id = m.id),
           (select max(c.answered_at) from action_item c where c.initiative_id = m.initiative_id and c.owner_id = m.id),
           (select max(w.created_at) from comment w where w.initiative_id = m.initiative_id and w.membership_id = m.id))
           at time zone i.time_zone)::date as day
         from membership m join initiative i on i.id = m.initiative_id
         where m.initiative_id = any ($1::uuid[]) and 'PARTNER' = any (m.roles)
           and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= (now() at time zone i.time_zone)::date)`,
        [ids],
      );
      return seen.map(({ initiativeId, days: cadenceDays }) => {
        const on = days[ids.indexOf(initiativeId)] ?? "";
        const own = last.filter((row) => row.initiativeId === initiativeId);
        const found = cadence(on, cadenceDays, Object.fromEntries(own.map(({ id, day }) => [id, day])));
        return {
          on,
          days: cadenceDays,
          partners: own.length,
          inTouch: found.adherent.length,
          never: own.filter(({ day }) => day === null).length,
          adherence: found.adherence,
        };
      });
    },
    null,
  );

/** An initiative, and the day on which its actions are looked at; left out, today. */
export interface FollowThroughAsked {
  readonly initiativeId: string;
  readonly on?: string;
}

/** How many of an initiative's actions were done when they were due, of those that had been agreed by the day. */
export const followThroughOn: Batch<FollowThroughAsked, FollowThroughType | null> = (unit, asked) =>
  slotsOfSeen<FollowThroughAsked, FollowThroughType | null>(
    asked,
    ({ initiativeId }) => joins(unit.actor, initiativeId),
    async (seen) => {
      const ids = [...new Set(seen.map(({ initiativeId }) => initiativeId))];
      const days = await todayOf(unit, ids);
      const items = await unit.rows<{
        initiativeId: string;
        dueOn: string;
        doneOn: string | null;
        madeOn: string;
        state: ActionItemState;
      }>(
        `select a.initiative_id as "initiativeId", a.due_on as "dueOn", a.done_on as "doneOn", a.state,
           (a.created_at at time zone i.time_zone)::date as "madeOn"
         from action_item a join initiative i on i.id = a.initiative_id where a.initiative_id = any ($1::uuid[])`,
        [ids],
      );
      const own = slots(ids, items, ({ initiativeId }) => initiativeId);
      return seen.map(({ initiativeId, on }) => {
        const place = ids.indexOf(initiativeId);
        const all = own[place] ?? [];
        return on === undefined
          ? followThrough(all, days[place] ?? "")
          : followThrough(
              all
                .filter(({ madeOn }) => madeOn <= on)
                .map((item) => ({ ...item, doneOn: item.doneOn !== null && item.doneOn > on ? null : item.doneOn })),
              on,
            );
      });
    },
    null,
  );

/** The same as it stands today. */
export const followThroughOf: Batch<string, FollowThroughType | null> = (unit, initiativeIds) =>
  followThroughOn(
    unit,
    initiativeIds.map((initiativeId) => ({ initiativeId })),
  );

export interface OwnersAsked {
  readonly initiativeId: string;
  readonly search: string;
}

/** No longer list is of use to somebody who types a name. */
export const ownersMax = 20;

/** To whom the actor may give an action, by name: those whose name, or a word of it, begins like this. */
export const possibleOwnersOf: Batch<OwnersAsked, ActionOwnerType[]> = (unit, asked) =>
  slotsOfSeen<OwnersAsked, ActionOwnerType[]>(
    asked,
    ({ initiativeId }) => addsActions(unit.actor, initiativeId),
    async (seen) => {
      const found = await unit.rows<ActionOwnerType & { place: number }>(
        `select a.place::int - 1 as place, p.* from unnest($1::uuid[], $2::text[], $3::boolean[], $4::text[]) with ordinality
           a (initiative_id, search, convenes, speaks, place)
         cross join lateral (
           select a.initiative_id as "initiativeId", p.membership_id as "membershipId", p.person_id as id, p.name from people_to_ask(a.initiative_id) p
           where (a.convenes or p.membership_id = any (string_to_array(a.speaks, ',')::uuid[]))
             and position(' ' || lower(a.search) in ' ' || lower(p.name)) > 0
           order by lower(p.name), p.person_id, p.membership_id limit ${ownersMax}) p`,
        [
          seen.map(({ initiativeId }) => initiativeId),
          seen.map(({ search }) => search.trim()),
          seen.map(({ initiativeId }) => convenes(unit.actor, initiativeId)),
          seen.map(({ initiativeId }) => speaksFrom(unit.actor, initiativeId).join(",")),
        ],
      );
      return seen.map((_, place) =>
        found.filter((row) => row.place === place).map((row) => ({ ...row, id: nodeId("person", nil, row.id) })),
      );
    },
    [],
  );
