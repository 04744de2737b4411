import { In } from "typeorm";
import type { Batch } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { sees } from "../measurement.policy.ts";
import { Measurement } from "./measurement.entity.ts";

/** Every revision in obligation periods, newest first; drafts only those of the actor's own organisation. */
export const revisionsOf: Batch<NodeId, Measurement[]> = async ({ db, actor }, periods) => {
  const found = await db.find(Measurement, {
    where: {
      initiativeId: In([...new Set(periods.map(({ initiativeId }) => initiativeId))]),
      obligationPeriodId: In(periods.map(({ id }) => id)),
    },
    relations: { obligationPeriod: true },
    order: { revision: "DESC" },
  });
  return slots(
    periods.map(({ id }) => id),
    found.filter(
      ({ state, initiativeId, membershipId }) =>
        sees.own(actor, initiativeId).includes(membershipId) || (state !== "DRAFT" && sees.all(actor, initiativeId)),
    ),
    ({ obligationPeriodId }) => obligationPeriodId,
  );
};
