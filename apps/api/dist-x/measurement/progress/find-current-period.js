import { todayOf } from "../../agenda/initiatives/find-today.js";
import { visibleAmong } from "../../identity/identity.policy.js";
import { sees } from "../measurement.policy.js";
/**
 * The period that initiatives are reporting: the latest that has ended of those for which something is expected, or where none has, the
 * first; the longest of several that end on one day. Null where nothing is expected of anybody whom the viewer may see.
 */
export const currentPeriodOf = async (unit, initiativeIds) => {
  const seen = visibleAmong(
    unit,
    initiativeIds.map((initiativeId) => ({ initiativeId })),
  );
  const days = await todayOf(unit, seen);
  const found = await unit.rows(
    `select asked.id, coalesce(
       (select p.period from obligation_period p where p.initiative_id = asked.id and p.state <> 'UNBOUND' and p.period_end < asked.today
          and (asked.sees_all or p.membership_id = any ($4::uuid[]))
        order by p.period_end desc, p.period_start limit 1),
       (select p.period from obligation_period p where p.initiative_id = asked.id and p.state <> 'UNBOUND' and p.period_end >= asked.today
          and (asked.sees_all or p.membership_id = any ($4::uuid[]))
        order by p.period_end, p.period_start limit 1)) as period
     from unnest($1::uuid[], $2::date[], $3::boolean[]) asked (id, today, sees_all)`,
    [seen, days, seen.map((id) => sees.all(unit.actor, id)), seen.flatMap((id) => sees.own(unit.actor, id))],
  );
  const byId = new Map(found.map(({ id, period }) => [id, period]));
  return initiativeIds.map((id) => byId.get(id) ?? null);
};
//# sourceMappingURL=find-current-period.js.map
