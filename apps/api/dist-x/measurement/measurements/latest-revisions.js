import { columnsOf } from "../obligations/begin-periods.js";
import { valuesOf } from "./find-measurements.js";
/** The latest revision at each place, with its figures; null where the partner has said nothing yet. */
export async function latestRevisions(unit, initiativeId, membershipId, places) {
  const found = await unit.rows(
    `select distinct on (u.place) u.place::int - 1 as place, m.id, m.definition_id as "definitionId", m.revision, m.state, m.version,
       bool_or(m.decided_at is not null) over (partition by u.place) as "wasAccepted"
     from unnest($3::uuid[], $4::date[], $5::date[]) with ordinality u (indicator_id, start, day, place)
     -- each looked up by its key: the planner takes any initiative for a few rows (docs/decisions/0022), and would read all of it
     cross join lateral (
       select p.id from obligation_period p where p.initiative_id = $1 and p.indicator_id = u.indicator_id and p.period_start = u.start
         and p.period_end = u.day and p.membership_id = $2 offset 0) p
     cross join lateral (
       select m.* from measurement m where m.initiative_id = $1 and m.obligation_period_id = p.id offset 0) m
     order by u.place, m.revision desc`,
    [initiativeId, membershipId, ...columnsOf(places)],
  );
  if (found.length === 0) return places.map(() => null);
  const values = await valuesOf(
    unit,
    found.map(({ id }) => ({ initiativeId, id })),
  );
  const revisions = new Map(
    found.map(({ place, ...revision }, index) => [place, { ...revision, values: values[index] ?? [] }]),
  );
  return places.map((_, place) => revisions.get(place) ?? null);
}
//# sourceMappingURL=latest-revisions.js.map
