import { In } from "typeorm";
import { readerOf } from "../../kernel/entities.js";
import { oldestFirst } from "../../kernel/page.js";
import { pages } from "../../kernel/pages.js";
import { slots } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
import { ObligationPeriod } from "./obligation.entity.js";
/** Who is expected to report what, by due date: all of it for the backbone, its own for a partner. */
export const findObligationPeriods = pages({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    from_day: ["date", ({ start }) => start],
    to_day: ["date", ({ end }) => end],
    membership_id: ["uuid", ({ membershipId }) => membershipId ?? null],
    indicator_id: ["uuid", ({ indicatorId }) => indicatorId ?? null],
    sees_all: ["boolean", ({ initiativeId }, { actor }) => sees.all(actor, initiativeId)],
    own: ["text", ({ initiativeId }, { actor }) => `{${sees.own(actor, initiativeId).join()}}`],
  },
  rows: `from obligation_period p where p.initiative_id = asked.initiative_id and p.state <> 'UNBOUND'
    and p.period_end between asked.from_day and asked.to_day
    and (asked.membership_id is null or p.membership_id = asked.membership_id)
    and (asked.indicator_id is null or p.indicator_id = asked.indicator_id)
    and (asked.sees_all or p.membership_id = any ((select asked.own::uuid[])::uuid[]))`,
  node: [ObligationPeriod, "p"],
  place: ["p.due_on", "p.id"],
  order: oldestFirst,
  keyOf: ({ dueOn, id }) => [dueOn, id],
});
/** Obligation periods by id, in the order asked; fewer where some are none or may not be seen. */
export async function findObligationPeriodsById({ db, actor }, initiativeId, ids) {
  const found = await db.findBy(ObligationPeriod, { initiativeId, id: In([...ids]) });
  const byId = new Map(found.filter((period) => sees.of(actor, period)).map((period) => [period.id, period]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
const read = readerOf({ node: [ObligationPeriod, "p"] });
/** The periods of a partner that end within a stretch of days, by due date. */
export const obligationPeriodsOf = async (unit, memberships) => {
  const found = await read(
    unit,
    `from obligation_period p
     where p.initiative_id = any ($1::uuid[]) and p.membership_id = any ($2::uuid[]) and p.state <> 'UNBOUND'
       and p.period_end >= $3 and p.period_end <= $4
     order by p.due_on, p.id`,
    [
      [...new Set(memberships.map(({ initiativeId }) => initiativeId))],
      memberships.map(({ id }) => id),
      memberships.map(({ start }) => start).toSorted()[0],
      memberships
        .map(({ end }) => end)
        .toSorted()
        .at(-1),
    ],
  );
  return slots(
    memberships.map(({ id }) => id),
    found.filter((period) => sees.of(unit.actor, period)),
    ({ membershipId }) => membershipId,
  ).map((periods, index) => {
    const { start = "", end = "" } = memberships[index] ?? {};
    return periods.filter(({ periodEnd }) => periodEnd >= start && periodEnd <= end);
  });
};
//# sourceMappingURL=find-obligation-periods.js.map
