import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { said } from "../../kernel/said.ts";
import { findMeasurementsById } from "../measurements/find-measurements.ts";
import { lockedMeasurements } from "../measurements/locked-measurements.ts";
import type { Measurement } from "../measurements/measurement.entity.ts";
import { submit } from "../measurements/submit-measurements.ts";
import type { AnswerMeasurementInput } from "./measurement-query.type.ts";

/** The partner answers a question: its figure stands as it is, and here is why. Correcting it is recording it again. */
export const answerMeasurement: Work<AnswerMeasurementInput, { measurements: Measurement[] }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "REPORT");
  const { initiativeId, id } = parseNodeId("measurement", input.id);
  const answer = said(input.answer, "answer", "Say why the figure stands, or record it again.");
  const expectedVersions = typeof input.expectedVersion === "number" ? [input.expectedVersion] : null;
  const measurements = await lockedMeasurements(unit, initiativeId, [id]);
  await submit(unit, actor, initiativeId, measurements, { from: ["QUERIED"], expectedVersions, answer });
  return { measurements: await findMeasurementsById(unit, initiativeId, [id]) };
};
