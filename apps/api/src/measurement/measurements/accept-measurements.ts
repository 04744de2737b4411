import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeIds } from "../../kernel/node-id.ts";
import { allow, refuse } from "../../kernel/refusal.ts";
import { settle } from "../aggregates/settle.ts";
import { hasConflict, may } from "../measurement.policy.ts";
import { stamp } from "../obligations/stamp.ts";
import { findMeasurementsById } from "./find-measurements.ts";
import { hideDrafts, lockedMeasurements, periodsOf, refuseMoved } from "./locked-measurements.ts";
import type { Measurement } from "./measurement.entity.ts";
import type { MeasurementIdsInput } from "./measurement.input.ts";

/** The backbone's data steward takes submitted figures in: from now on they count, in place of what was accepted before. */
export const acceptMeasurements: Work<MeasurementIdsInput, { measurements: Measurement[] }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, ids } = parseNodeIds("measurement", input.ids);
  allow(may.accept(actor, initiativeId), "measurement");
  const measurements = await lockedMeasurements(unit, initiativeId, ids);
  hideDrafts(measurements);
  refuseMoved(measurements, ["SUBMITTED"], input.expectedVersions);
  refuse(
    measurements.flatMap((measurement, index) => {
      const message = "You recorded or submitted this yourself; somebody else at the backbone decides on it.";
      return hasConflict(actor.personId, measurement)
        ? [{ code: "CONFLICT_OF_INTEREST", message, path: ["ids", String(index)] }]
        : [];
    }),
  );
  const periods = periodsOf(measurements);
  const at = await stamp(unit, initiativeId);
  await unit.rows(
    `update measurement set state = 'SUPERSEDED', version = version + 1
     where initiative_id = $1 and obligation_period_id = any ($2::uuid[]) and state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')`,
    [initiativeId, periods],
  );
  await unit.rows(
    `update measurement set state = 'ACCEPTED', decided_by = $3, decided_at = $4, version = version + 1
     where initiative_id = $1 and id = any ($2::uuid[])`,
    [initiativeId, ids, actor.personId, at],
  );
  await settle(unit, initiativeId, periods, at);
  return { measurements: await findMeasurementsById(unit, initiativeId, ids) };
};
