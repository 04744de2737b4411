import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { may } from "../measurement.policy.ts";
import { lockedMeasurements, refuseMoved, refuseOvertaken } from "./locked-measurements.ts";
import type { ReviseMeasurementInput } from "./measurement.input.ts";
import { recordRows, refuseRowCount, type Recorded } from "./record-measurements.ts";

/**
 * The partner corrects a measurement that it looked at: its draft, or the next revision, which says all of it anew and, once figures
 * were accepted, why. CONFLICT where somebody has changed it since, or has begun a correction of their own.
 */
export const reviseMeasurement: Work<ReviseMeasurementInput, Recorded> = async (unit, input) => {
  const actor = signedIn(unit.actor, "REPORT");
  const { initiativeId, id } = parseNodeId("measurement", input.id);
  const [measurement] = await lockedMeasurements(unit, initiativeId, [id]);
  if (!measurement) throw new NotFound("measurement");
  const { membershipId, obligationPeriod } = measurement;
  allow(may.report(actor, initiativeId, membershipId), "measurement");
  refuseRowCount(input.rows);
  refuseMoved(
    [measurement],
    ["DRAFT", "SUBMITTED", "QUERIED", "ACCEPTED", "ACCEPTED_WITH_NOTE"],
    [input.expectedVersion],
  );
  await refuseOvertaken(unit, initiativeId, [measurement]);
  const [indicator] = await indicatorsById(unit, [{ initiativeId, id: obligationPeriod.indicatorId }]);
  if (!indicator) throw new NotFound("measurement");
  const place = { indicatorCode: indicator.indicator.code, period: obligationPeriod.period };
  return recordRows(unit, actor, {
    initiativeId,
    membershipId,
    rows: input.rows.map((row) => ({ ...row, ...place })),
    reason: input.reason ?? null,
    submit: input.submit,
    isWhole: true,
  });
};
