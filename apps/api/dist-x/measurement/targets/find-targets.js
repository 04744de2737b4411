import { visibleAmong } from "../../identity/identity.policy.js";
import { slots } from "../../kernel/slots.js";
/** Every target an indicator has had, by period: the one aimed at now, and before it those given up. */
export const targetsOf = async (unit, indicators) => {
  const found = await unit.rows(
    `select indicator_id as "indicatorId", period, value, opened_at as "openedAt", nullif(closed_at, 'infinity') as "closedAt"
     from target where initiative_id = any ($1::uuid[]) and indicator_id = any ($2::uuid[])
     order by indicator_id, period_start, period_end, target.opened_at`,
    [visibleAmong(unit, indicators), indicators.map(({ id }) => id)],
  );
  return slots(
    indicators.map(({ id }) => id),
    found,
    ({ indicatorId }) => indicatorId,
  );
};
//# sourceMappingURL=find-targets.js.map
