import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow } from "../../kernel/refusal.js";
import { said } from "../../kernel/said.js";
import { findMeasurementsById } from "../measurements/find-measurements.js";
import { hideDrafts, lockedMeasurements, refuseMoved } from "../measurements/locked-measurements.js";
import { may } from "../measurement.policy.js";
import { MeasurementQuery } from "./measurement-query.entity.js";
/** The backbone's data steward asks the partner about a figure. The figure stays the partner's: nobody outside edits it. */
export const queryMeasurement = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, id } = parseNodeId("measurement", input.id);
  allow(may.query(actor, initiativeId), "measurement");
  const question = said(input.question, "question", "Ask the partner something.");
  const measurements = await lockedMeasurements(unit, initiativeId, [id]);
  hideDrafts(measurements);
  const expectedVersions = typeof input.expectedVersion === "number" ? [input.expectedVersion] : null;
  refuseMoved(measurements, ["SUBMITTED"], expectedVersions);
  await unit.rows(
    "update measurement set state = 'QUERIED', version = version + 1 where initiative_id = $1 and id = $2",
    [initiativeId, id],
  );
  for (const { membershipId } of measurements)
    await unit.db.insert(MeasurementQuery, {
      initiativeId,
      measurementId: id,
      membershipId,
      question,
      askedBy: actor.personId,
    });
  return { measurements: await findMeasurementsById(unit, initiativeId, [id]) };
};
//# sourceMappingURL=query-measurement.js.map
