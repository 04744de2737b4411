import { readerOf } from "../../kernel/entities.js";
import { slots } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
import { Measurement } from "./measurement.entity.js";
const read = readerOf({ node: [Measurement, "m"], relations: { obligationPeriod: "p" } });
/** Every revision in obligation periods, newest first; drafts only those of the actor's own organisation. */
export const revisionsOf = async (unit, periods) => {
  const { actor } = unit;
  const found = await read(
    unit,
    `from measurement m
     join obligation_period p on p.initiative_id = m.initiative_id and p.id = m.obligation_period_id
     where m.initiative_id = any ($1::uuid[]) and m.obligation_period_id = any ($2::uuid[]) order by m.revision desc`,
    [[...new Set(periods.map(({ initiativeId }) => initiativeId))], periods.map(({ id }) => id)],
  );
  return slots(
    periods.map(({ id }) => id),
    found.filter(
      ({ state, initiativeId, membershipId }) =>
        sees.own(actor, initiativeId).includes(membershipId) || (state !== "DRAFT" && sees.all(actor, initiativeId)),
    ),
    ({ obligationPeriodId }) => obligationPeriodId,
  );
};
//# sourceMappingURL=find-revisions.js.map
