import { In } from "typeorm";
import type { Batch } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { sees } from "../measurement.policy.ts";
import { MeasurementQuery } from "./measurement-query.entity.ts";

/** What was asked about each measurement, oldest first. */
export const queriesOf: Batch<NodeId, MeasurementQuery[]> = async ({ db, actor }, measurements) => {
  const found = await db.find(MeasurementQuery, {
    where: {
      initiativeId: In([...new Set(measurements.map(({ initiativeId }) => initiativeId))]),
      measurementId: In(measurements.map(({ id }) => id)),
    },
    order: { id: "ASC" },
  });
  return slots(
    measurements.map(({ id }) => id),
    found.filter((query) => sees.of(actor, query)),
    ({ measurementId }) => measurementId,
  );
};
