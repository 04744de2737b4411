import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { said } from "../../kernel/said.js";
import { findMeasurementsById } from "../measurements/find-measurements.js";
import { submit } from "../measurements/submit-measurements.js";
/** The partner answers a question: its figure stands as it is, and here is why. Correcting it is recording it again. */
export const answerMeasurement = async (unit, input) => {
  const actor = signedIn(unit.actor, "REPORT");
  const { initiativeId, id } = parseNodeId("measurement", input.id);
  const answer = said(input.answer, "answer", "Say why the figure stands, or record it again.");
  const expectedVersions = typeof input.expectedVersion === "number" ? [input.expectedVersion] : null;
  await submit(unit, actor, initiativeId, [id], { from: ["QUERIED"], expectedVersions, answer });
  return { measurements: await findMeasurementsById(unit, initiativeId, [id]) };
};
//# sourceMappingURL=answer-measurement.js.map
