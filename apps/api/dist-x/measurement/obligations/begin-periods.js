import { dueOn } from "@keelson/domain/measurement/period";
/**
 * The obligation periods of some places, in their order. Where nobody asked the partner, one is begun that binds nobody: it
 * becomes binding when the partner submits.
 */
export async function beginPeriods(unit, initiativeId, membershipId, places) {
  const asked = await findPeriods(unit, initiativeId, membershipId, places);
  if (asked.length === places.length) return asked;
  await unit.rows(
    `insert into obligation_period (initiative_id, membership_id, indicator_id, period_start, period_end, period, due_on, state)
     select $1, $2, u.*, 'UNBOUND' from unnest($3::uuid[], $4::date[], $5::date[], $6::text[], $7::date[]) u
     order by 3, 4
     on conflict (initiative_id, indicator_id, period_start, period_end, membership_id) do nothing`,
    [
      initiativeId,
      membershipId,
      ...columnsOf(places),
      places.map(({ period }) => period.code),
      places.map(({ period }) => dueOn(period)),
    ],
  );
  return findPeriods(unit, initiativeId, membershipId, places);
}
/** The obligation periods of places that there are. */
async function findPeriods({ rows }, initiativeId, membershipId, places) {
  const found = await rows(
    // each looked up by its key: the planner takes any initiative for a few rows (docs/decisions/0022), and would read all of it
    `select p.id from unnest($3::uuid[], $4::date[], $5::date[]) with ordinality u (indicator_id, start, day, place)
     cross join lateral (
       select p.id from obligation_period p where p.initiative_id = $1 and p.indicator_id = u.indicator_id and p.period_start = u.start
         and p.period_end = u.day and p.membership_id = $2 offset 0) p
     order by u.place`,
    [initiativeId, membershipId, ...columnsOf(places)],
  );
  return found.map(({ id }) => id);
}
/** Places as the columns of a statement: indicators, first days, last days. */
export const columnsOf = (places) => [
  places.map(({ indicator }) => indicator.indicatorId),
  places.map(({ period }) => period.start),
  places.map(({ period }) => period.end),
];
//# sourceMappingURL=begin-periods.js.map
