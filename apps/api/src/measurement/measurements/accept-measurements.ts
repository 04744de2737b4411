import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeIds } from "../../kernel/node-id.ts";
import { allow, refuse } from "../../kernel/refusal.ts";
import { hasConflict, may } from "../measurement.policy.ts";
import { hideDrafts, lockedMeasurements, refuseMoved } from "./locked-measurements.ts";
import type { Measurement } from "./measurement.entity.ts";
import type { MeasurementIdsInput } from "./measurement.input.ts";
import { takeIn } from "./take-in.ts";

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
  const decision = { state: "ACCEPTED", decidedBy: actor.personId } as const;
  return { measurements: await takeIn(unit, initiativeId, measurements, decision) };
};
