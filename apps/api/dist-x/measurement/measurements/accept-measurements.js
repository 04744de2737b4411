import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeIds } from "../../kernel/node-id.js";
import { allow, refuse } from "../../kernel/refusal.js";
import { hasConflict, may } from "../measurement.policy.js";
import { hideDrafts, lockedMeasurements, refuseMoved } from "./locked-measurements.js";
import { takeIn } from "./take-in.js";
/** The backbone's data steward takes submitted figures in: from now on they count, in place of what was accepted before. */
export const acceptMeasurements = async (unit, input) => {
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
  const decision = { state: "ACCEPTED", decidedBy: actor.personId };
  return { measurements: await takeIn(unit, initiativeId, measurements, decision) };
};
//# sourceMappingURL=accept-measurements.js.map
