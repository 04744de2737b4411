import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { may } from "../measurement.policy.ts";
import { findMeasurementsById } from "./find-measurements.ts";
import { hideDrafts, lockedMeasurements, refuseMoved } from "./locked-measurements.ts";
import type { Measurement } from "./measurement.entity.ts";
import type { QueryMeasurementInput } from "./measurement.input.ts";

/** The backbone's data steward asks the partner about a figure. The figure stays the partner's: nobody outside edits it. */
export const queryMeasurement: Work<QueryMeasurementInput, { measurements: Measurement[] }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, id } = parseNodeId("measurement", input.id);
  allow(may.query(actor, initiativeId), "measurement");
  const question = input.question.trim();
  if (question === "")
    throw new Refused({ code: "TEXT_REQUIRED", message: "Ask the partner something.", path: ["question"] });
  const measurements = await lockedMeasurements(unit, initiativeId, [id]);
  hideDrafts(measurements);
  refuseMoved(measurements, ["SUBMITTED"], null);
  await unit.rows(
    `update measurement set state = 'QUERIED', question = $3, version = version + 1 where initiative_id = $1 and id = $2`,
    [initiativeId, id, question],
  );
  return { measurements: await findMeasurementsById(unit, initiativeId, [id]) };
};
