import { signedIn } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeIds } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { may } from "../measurement.policy.ts";
import { findMeasurementsById } from "./find-measurements.ts";
import { lockedMeasurements, periodsOf, refuseMoved, refuseOvertaken } from "./locked-measurements.ts";
import type { Measurement } from "./measurement.entity.ts";
import type { WithdrawMeasurementsInput } from "./measurement.input.ts";
import { recordRows } from "./record-measurements.ts";

/**
 * The partner takes figures of its own back. What nobody has decided on becomes a draft again; of what was queried or accepted, the
 * next revision says that there is no figure (NOT_COLLECTED), and why, and is submitted at once.
 */
export const withdrawMeasurements: Work<WithdrawMeasurementsInput, { measurements: Measurement[] }> = async (
  unit,
  input,
) => {
  const actor = signedIn(unit.actor, "REPORT");
  const { initiativeId, ids } = parseNodeIds("measurement", input.ids);
  const measurements = await lockedMeasurements(unit, initiativeId, ids);
  const [membershipId, ...others] = new Set(measurements.map((measurement) => measurement.membershipId));
  if (membershipId === undefined || others.length > 0) throw new NotFound("measurement"); // one partner at a time
  allow(may.submit(actor, initiativeId, membershipId), "measurement");
  refuseMoved(measurements, ["SUBMITTED", "QUERIED", "ACCEPTED", "ACCEPTED_WITH_NOTE"], input.expectedVersions);
  await refuseOvertaken(unit, initiativeId, measurements);

  const waiting = measurements.filter(({ state }) => state === "SUBMITTED");
  await takeBack(unit, initiativeId, waiting);
  const decided = measurements.filter(({ state }) => state !== "SUBMITTED");
  const indicators = await indicatorsById(
    unit,
    decided.map(({ obligationPeriod }) => ({ initiativeId, id: obligationPeriod.indicatorId })),
  );
  const rows = decided.map(({ obligationPeriod }, index) => ({
    indicatorCode: indicators[index]?.indicator.code ?? "",
    period: obligationPeriod.period,
    categories: [],
    valueState: "NOT_COLLECTED" as const,
    note: input.note ?? null,
  }));
  const recording = { initiativeId, membershipId, rows, reason: input.reason ?? null };
  const withdrawn =
    rows.length === 0
      ? []
      : (await recordRows(unit, actor, { ...recording, submit: true, isWithdrawal: true, isWhole: true })).ids;
  const next = new Map(decided.map(({ id }, index) => [id, withdrawn[index] ?? id]));
  return {
    measurements: await findMeasurementsById(
      unit,
      initiativeId,
      ids.map((id) => next.get(id) ?? id),
    ),
  };
};

/** Back to drafts. A first submission that was taken back was none: the period is still to be reported, or let off as it was. */
async function takeBack({ rows }: Unit, initiativeId: string, measurements: readonly Measurement[]): Promise<void> {
  await rows(
    `update measurement set state = 'DRAFT', submitted_by = null, submitted_at = null, single_eyes = false, version = version + 1
     where initiative_id = $1 and id = any ($2::uuid[])`,
    [initiativeId, measurements.map(({ id }) => id)],
  );
  await rows(
    `update obligation_period p set state = case p.state when 'SUBMITTED' then 'DUE' else p.state end, first_submitted_at = null
     where p.initiative_id = $1 and p.id = any ($2::uuid[]) and p.first_submitted_at is not null and not exists (
       select from measurement m where m.initiative_id = $1 and m.obligation_period_id = p.id and m.submitted_at is not null)`,
    [initiativeId, periodsOf(measurements)],
  );
}
