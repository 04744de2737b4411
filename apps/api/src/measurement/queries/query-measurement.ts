import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { findMeasurementsById } from "../measurements/find-measurements.ts";
import { hideDrafts, lockedMeasurements, refuseMoved } from "../measurements/locked-measurements.ts";
import type { Measurement } from "../measurements/measurement.entity.ts";
import { may } from "../measurement.policy.ts";
import { MeasurementQuery } from "./measurement-query.entity.ts";
import type { QueryMeasurementInput } from "./measurement-query.type.ts";

/** The backbone's data steward asks the partner about a figure. The figure stays the partner's: nobody outside edits it. */
export const queryMeasurement: Work<QueryMeasurementInput, { measurements: Measurement[] }> = async (unit, input) => {
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
