import { settle } from "../aggregates/settle.js";
/** From this stamp on nothing is said of these partners' overlap any more. */
export async function closeOverlap(unit, place, at) {
  const { initiativeId, indicatorId, period, membershipIds } = place;
  const closed = await unit.rows(
    `update overlap set closed_at = $6, version = version + 1
     where initiative_id = $1 and indicator_id = $2 and period_start = $3 and period_end = $4 and membership_ids = $5::uuid[]
       and closed_at = 'infinity'
     returning counts_from is not null as counted`,
    [initiativeId, indicatorId, period.start, period.end, membershipIds, at],
  );
  if (closed.some(({ counted }) => counted)) await settleOverlap(unit, place, at);
}
/** What is released of a period's people follows from what is known of their overlaps. */
export async function settleOverlap(unit, { initiativeId, indicatorId, period }, at) {
  await unit.widen({ keeps: [initiativeId] });
  const periods = await unit.rows(
    `select distinct obligation_period_id as id from counted_figure f
     join indicator_definition d on d.initiative_id = f.initiative_id and d.id = f.definition_id and d.indicator_id = $2
     where f.initiative_id = $1 and f.period_start = $3 and f.period_end = $4 and f.closed_at = 'infinity' and f.kind = 0`,
    [initiativeId, indicatorId, period.start, period.end],
  );
  await settle(
    unit,
    initiativeId,
    periods.map(({ id }) => id),
    at,
  );
}
//# sourceMappingURL=close-overlap.js.map
