import type { MeasurementState } from "@keelson/domain/measurement/words";
import type { Unit } from "../../kernel/context.ts";
import { columnsOf, type Place } from "../obligations/begin-periods.ts";
import { valuesOf, type StoredValue } from "./find-measurements.ts";

/** How a partner's reporting stands at a place. */
export interface Standing {
  /** Its obligation period; null where nobody asked for it and nothing was begun. */
  readonly periodId: string | null;
  /** Null where the partner has said nothing yet. */
  readonly latest: Revision | null;
}

/** The latest revision a partner has at a place. */
export interface Revision {
  readonly id: string;
  readonly definitionId: string;
  readonly revision: number;
  readonly state: MeasurementState;
  readonly version: number;
  /** Some revision of it was accepted once. */
  readonly wasAccepted: boolean;
  readonly values: readonly StoredValue[];
}

/** How it stands at each of these places, in their order. */
export async function standingAt(
  unit: Unit,
  initiativeId: string,
  membershipId: string,
  places: readonly Place[],
): Promise<Standing[]> {
  const found = await unit.rows<Row>(
    // each looked up by its key: the planner takes any initiative for a few rows (docs/decisions/0022), and would read all of it
    `select u.place::int - 1 as place, p.id as "periodId", m.*
     from unnest($3::uuid[], $4::date[], $5::date[]) with ordinality u (indicator_id, start, day, place)
     cross join lateral (
       select p.id from obligation_period p where p.initiative_id = $1 and p.indicator_id = u.indicator_id and p.period_start = u.start
         and p.period_end = u.day and p.membership_id = $2 offset 0) p
     left join lateral (
       select m.id, m.definition_id as "definitionId", m.revision, m.state, m.version,
         bool_or(m.decided_at is not null) over () as "wasAccepted"
       from measurement m where m.initiative_id = $1 and m.obligation_period_id = p.id order by m.revision desc limit 1) m on true`,
    [initiativeId, membershipId, ...columnsOf(places)],
  );
  const values = await valuesByMeasurement(
    unit,
    initiativeId,
    found.flatMap(({ id }) => id ?? []),
  );
  const standings = places.map((): Standing => ({ periodId: null, latest: null }));
  for (const { place, periodId, ...said } of found)
    standings[place] = {
      periodId,
      latest: said.id === null ? null : { ...said, values: values.get(said.id) ?? [] },
    };
  return standings;
}

type Said = Omit<Revision, "values">;
type Row = { readonly place: number; readonly periodId: string } & (Said | Record<keyof Said, null>);

async function valuesByMeasurement(unit: Unit, initiativeId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, StoredValue[]>();
  const values = await valuesOf(
    unit,
    ids.map((id) => ({ initiativeId, id })),
  );
  return new Map(ids.map((id, index) => [id, values[index] ?? []]));
}
