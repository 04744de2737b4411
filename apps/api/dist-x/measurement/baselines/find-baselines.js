import { visibleAmong } from "../../identity/identity.policy.js";
import { slots } from "../../kernel/slots.js";
/** Every baseline an indicator has had, by period: the one that holds now, and before it those that were corrected. */
export const baselinesOf = async (unit, indicators) => {
  const found = await unit.rows(
    `select indicator_id as "indicatorId", period, value, numerator, denominator, quality, source, opened_at as "openedAt",
       nullif(closed_at, 'infinity') as "closedAt"
     from baseline where initiative_id = any ($1::uuid[]) and indicator_id = any ($2::uuid[])
     order by indicator_id, period_start, period_end, baseline.opened_at`,
    [visibleAmong(unit, indicators), indicators.map(({ id }) => id)],
  );
  return slots(
    indicators.map(({ id }) => id),
    found,
    ({ indicatorId }) => indicatorId,
  );
};
//# sourceMappingURL=find-baselines.js.map
