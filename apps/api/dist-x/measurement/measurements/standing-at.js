import { columnsOf } from "../obligations/begin-periods.js";
import { valuesOf } from "./find-measurements.js";
/** How it stands at each of these places, in their order. */
export async function standingAt(unit, initiativeId, membershipId, places) {
  const found = await unit.rows(
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
  const standings = places.map(() => ({ periodId: null, latest: null }));
  for (const { place, periodId, ...said } of found)
    standings[place] = {
      periodId,
      latest: said.id === null ? null : { ...said, values: values.get(said.id) ?? [] },
    };
  return standings;
}
async function valuesByMeasurement(unit, initiativeId, ids) {
  if (ids.length === 0) return new Map();
  const values = await valuesOf(
    unit,
    ids.map((id) => ({ initiativeId, id })),
  );
  return new Map(ids.map((id, index) => [id, values[index] ?? []]));
}
//# sourceMappingURL=standing-at.js.map
