import { parsePeriod, periodBefore } from "@keelson/domain/measurement/period";
import { readerOf } from "../../kernel/entities.js";
import { isVisibleMeasurement, visibleMeasurements } from "../measurement.policy.js";
import { Measurement } from "../measurements/measurement.entity.js";
const read = readerOf({ node: [Measurement, "m"], relations: { obligationPeriod: "p" } });
/** What a partner said of a period, in its latest standing that was handed in; null where it has handed in nothing, or the actor may not see it. */
export const measurementsAt = async (unit, keys) => {
  const { all, own } = visibleMeasurements(unit.actor, [...new Set(keys.map(({ initiativeId }) => initiativeId))]);
  const found = await read(
    unit,
    `from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::date[]) u (initiative_id, membership_id, indicator_id, start, day)
     -- each looked up by its key: the planner takes any initiative for a few rows (docs/decisions/0022), and would read all of it
     cross join lateral (
       select p.* from obligation_period p where p.initiative_id = u.initiative_id and p.indicator_id = u.indicator_id
         and p.period_start = u.start and p.period_end = u.day and p.membership_id = u.membership_id offset 0) p
     cross join lateral (
       select m.* from measurement m where m.initiative_id = u.initiative_id and m.obligation_period_id = p.id
         and m.state not in ('DRAFT', 'SUPERSEDED') and ${isVisibleMeasurement("$6::uuid[]", "$7::uuid[]")}
       order by m.revision desc limit 1) m`,
    [
      keys.map(({ initiativeId }) => initiativeId),
      keys.map(({ membershipId }) => membershipId),
      keys.map(({ indicatorId }) => indicatorId),
      keys.map(({ start }) => start),
      keys.map(({ end }) => end),
      all,
      own,
    ],
  );
  const placeOf = (membershipId, indicatorId, start) => [membershipId, indicatorId, start].join();
  const byPlace = new Map(
    found.map((one) => [
      placeOf(one.membershipId, one.obligationPeriod.indicatorId, one.obligationPeriod.periodStart),
      one,
    ]),
  );
  return keys.map(
    ({ membershipId, indicatorId, start }) => byPlace.get(placeOf(membershipId, indicatorId, start)) ?? null,
  );
};
/** What the same partner handed in of the period before; null where there is none that the actor may see. */
export async function findPrevious(
  ctx,
  { initiativeId, membershipId, indicatorId, period },
  { frequency, yearStartMonth },
) {
  const parsed = parsePeriod(period);
  const before = parsed && periodBefore(parsed, frequency, yearStartMonth);
  if (!before) return null;
  return ctx.load(measurementsAt, { initiativeId, membershipId, indicatorId, start: before.start, end: before.end });
}
//# sourceMappingURL=find-previous.js.map
