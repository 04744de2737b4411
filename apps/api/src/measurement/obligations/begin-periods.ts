import { dueOn, type Period } from "@keelson/domain/measurement/period";
import type { MeasurementState } from "@keelson/domain/measurement/words";
import type { Unit } from "../../kernel/context.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { valuesOf, type StoredValue } from "../measurements/find-measurements.ts";

/** An indicator and one of its periods, of one partner. */
export interface Place {
  readonly indicator: IndicatorDefinition;
  readonly period: Period;
}

/** The latest revision a partner has at a place. */
export interface Revision {
  readonly id: string;
  readonly revision: number;
  readonly state: MeasurementState;
  readonly version: number;
  /** Some revision of it was accepted once. */
  readonly wasAccepted: boolean;
  readonly values: readonly StoredValue[];
}

/** The latest revision at each place, with its figures; null where the partner has said nothing yet. */
export async function latestRevisions(
  unit: Unit,
  initiativeId: string,
  membershipId: string,
  places: readonly Place[],
): Promise<(Revision | null)[]> {
  const found = await unit.rows<Omit<Revision, "values"> & { place: number }>(
    `select distinct on (u.place) u.place::int - 1 as place, m.id, m.revision, m.state, m.version,
       bool_or(m.decided_at is not null) over (partition by u.place) as "wasAccepted"
     from unnest($3::uuid[], $4::date[], $5::date[]) with ordinality u (indicator_id, start, day, place)
     join obligation_period p on p.initiative_id = $1 and p.indicator_id = u.indicator_id and p.period_start = u.start
       and p.period_end = u.day and p.membership_id = $2
     join measurement m on m.initiative_id = $1 and m.obligation_period_id = p.id
     order by u.place, m.revision desc`,
    [initiativeId, membershipId, ...columns(places)],
  );
  const values = await valuesOf(
    unit,
    found.map(({ id }) => ({ initiativeId, id })),
  );
  const revisions = new Map(
    found.map(({ place, ...revision }, index) => [place, { ...revision, values: values[index] ?? [] }]),
  );
  return places.map((_, place) => revisions.get(place) ?? null);
}

/**
 * The obligation periods of some places, in their order. Where nobody asked the partner, one is begun that binds nobody: it
 * becomes binding when the partner submits.
 */
export async function beginPeriods(
  unit: Unit,
  initiativeId: string,
  membershipId: string,
  places: readonly Place[],
): Promise<string[]> {
  await unit.rows(
    `insert into obligation_period (initiative_id, membership_id, indicator_id, period_start, period_end, period, due_on, state)
     select $1, $2, u.*, 'UNBOUND' from unnest($3::uuid[], $4::date[], $5::date[], $6::text[], $7::date[]) u
     order by 3, 4
     on conflict (initiative_id, indicator_id, period_start, period_end, membership_id) do nothing`,
    [
      initiativeId,
      membershipId,
      ...columns(places),
      places.map(({ period }) => period.code),
      places.map(({ period }) => dueOn(period)),
    ],
  );
  const found = await unit.rows<{ id: string }>(
    `select p.id from unnest($3::uuid[], $4::date[], $5::date[]) with ordinality u (indicator_id, start, day, place)
     join obligation_period p on p.initiative_id = $1 and p.indicator_id = u.indicator_id and p.period_start = u.start
       and p.period_end = u.day and p.membership_id = $2
     order by u.place`,
    [initiativeId, membershipId, ...columns(places)],
  );
  return found.map(({ id }) => id);
}

const columns = (places: readonly Place[]) => [
  places.map(({ indicator }) => indicator.indicatorId),
  places.map(({ period }) => period.start),
  places.map(({ period }) => period.end),
];
