import { burdenPerQuarter } from "@keelson/domain/measurement/reporting-measures";
import { slots } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
/** What all that memberships have agreed to report costs them these days, in minutes a quarter; null where the actor may not know it. */
export const burdenOf = async ({ rows, actor, now }, memberships) => {
  const found = await rows(
    `select o.membership_id as "membershipId", d.frequency, d.burden_minutes_per_report as minutes
     from obligation o
     join initiative i on i.id = o.initiative_id
     join indicator_definition d on d.initiative_id = o.initiative_id and d.indicator_id = o.indicator_id and d.ends_on = 'infinity'
     where o.initiative_id = any ($1::uuid[]) and o.membership_id = any ($2::uuid[]) and o.state in ('ACCEPTED', 'ENDED')
       and ($3::timestamptz at time zone i.time_zone)::date between o.starts_on and o.ends_on and d.burden_minutes_per_report is not null`,
    [[...new Set(memberships.map(({ initiativeId }) => initiativeId))], memberships.map(({ id }) => id), now],
  );
  const agreed = slots(
    memberships.map(({ id }) => id),
    found,
    ({ membershipId }) => membershipId,
  );
  return memberships.map(({ initiativeId, id }, index) => {
    if (!sees.all(actor, initiativeId) && !sees.own(actor, initiativeId).includes(id)) return null;
    return (agreed[index] ?? []).reduce((sum, { frequency, minutes }) => sum + burdenPerQuarter(frequency, minutes), 0);
  });
};
//# sourceMappingURL=find-burden.js.map
