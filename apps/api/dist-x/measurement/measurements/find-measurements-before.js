import { parsePeriod, periodBefore } from "@keelson/domain/measurement/period";
import { readerOf } from "../../kernel/entities.js";
import { slots } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
import { Measurement } from "./measurement.entity.js";
const read = readerOf({ node: [Measurement, "m"], relations: { obligationPeriod: "p" } });
/** Of each obligation period, what its partner last said of the period before; drafts only to the actor's own organisation. */
export const measurementsBefore = async (unit, ids) => {
  const { actor, rows } = unit;
  const places = await rows(
    `select p.id, p.initiative_id as "initiativeId", p.indicator_id as "indicatorId", p.membership_id as "membershipId", p.period,
       i.frequency, i.year_start_month as "yearStartMonth"
     from unnest($1::uuid[], $2::uuid[]) u (initiative_id, id)
     -- each looked up by its key: the planner takes any initiative for a few rows (docs/decisions/0022), and would read all of it
     cross join lateral (
       select p.* from obligation_period p where p.initiative_id = u.initiative_id and p.id = u.id offset 0) p
     -- the rhythm of an indicator is the same in all versions
     join indicator_definition i on i.initiative_id = p.initiative_id and i.indicator_id = p.indicator_id and i.version = 1`,
    [ids.map(({ initiativeId }) => initiativeId), ids.map(({ id }) => id)],
  );
  const asked = places.flatMap((place) => {
    const period = parsePeriod(place.period);
    const before = period && periodBefore(period, place.frequency, place.yearStartMonth);
    return before && sees.of(actor, place) ? [{ ...place, before }] : [];
  });
  const found = await read(
    unit,
    `from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::date[]) u (initiative_id, indicator_id, membership_id, start, day)
     cross join lateral (
       select p.* from obligation_period p where p.initiative_id = u.initiative_id and p.indicator_id = u.indicator_id
         and p.period_start = u.start and p.period_end = u.day and p.membership_id = u.membership_id offset 0) p
     cross join lateral (
       select m.* from measurement m where m.initiative_id = p.initiative_id and m.obligation_period_id = p.id offset 0) m
     order by m.revision desc`,
    [
      asked.map(({ initiativeId }) => initiativeId),
      asked.map(({ indicatorId }) => indicatorId),
      asked.map(({ membershipId }) => membershipId),
      asked.map(({ before }) => before.start),
      asked.map(({ before }) => before.end),
    ],
  );
  const nameOf = (indicatorId, membershipId, start) => `${indicatorId} ${membershipId} ${start}`;
  const byName = slots(
    asked.map(({ indicatorId, membershipId, before }) => nameOf(indicatorId, membershipId, before.start)),
    found.filter(
      ({ state, initiativeId, membershipId }) =>
        sees.own(actor, initiativeId).includes(membershipId) || state !== "DRAFT",
    ),
    ({ obligationPeriod: { indicatorId, membershipId, periodStart } }) =>
      nameOf(indicatorId, membershipId, periodStart),
  );
  const byId = new Map(asked.map(({ id }, index) => [id, byName[index]?.[0] ?? null]));
  return ids.map(({ id }) => byId.get(id) ?? null);
};
//# sourceMappingURL=find-measurements-before.js.map
