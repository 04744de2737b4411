import { In } from "typeorm";
import { slots } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
import { MeasurementQuery } from "./measurement-query.entity.js";
/** What was asked about each measurement, oldest first. */
export const queriesOf = async ({ db, actor }, measurements) => {
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
//# sourceMappingURL=find-queries.js.map
