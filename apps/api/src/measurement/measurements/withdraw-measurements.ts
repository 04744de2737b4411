import { signedIn } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeIds } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { settle } from "../aggregates/settle.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { may } from "../measurement.policy.ts";
import { stamp } from "../obligations/stamp.ts";
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
  await holdAsked(unit, initiativeId, ids);
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
      : (await recordRows(unit, actor, { ...recording, submit: true, isWithdrawal: true, isWhole: true })).measurements;
  const next = new Map(decided.map(({ id }, index) => [id, withdrawn[index]?.id ?? id]));
  return {
    measurements: await findMeasurementsById(
      unit,
      initiativeId,
      ids.map((id) => next.get(id) ?? id),
    ),
  };
};

/**
 * Back to drafts. A first submission that was taken back was none: where the partner was asked, the period is still to be reported, or
 * let off as it is; where nobody asked, nothing is expected any more.
 */
async function takeBack(unit: Unit, initiativeId: string, measurements: readonly Measurement[]): Promise<void> {
  if (measurements.length === 0) return;
  await unit.rows(
    `update measurement set state = 'DRAFT', submitted_by = null, submitted_at = null, single_eyes = false, version = version + 1
     where initiative_id = $1 and id = any ($2::uuid[])`,
    [initiativeId, measurements.map(({ id }) => id)],
  );
  const moved = await unit.rows<{ id: string; state: string }>(
    `update obligation_period p set first_submitted_at = null, state = case
       when p.state <> 'SUBMITTED' then p.state
       when exists (select from obligation o where o.initiative_id = $1 and o.indicator_id = p.indicator_id
         and o.membership_id = p.membership_id and o.state in ('ACCEPTED', 'ENDED')
         and o.starts_on <= p.period_start and p.period_end <= o.ends_on) then 'DUE'
       else 'UNBOUND' end
     where p.initiative_id = $1 and p.id = any ($2::uuid[]) and p.first_submitted_at is not null and not exists (
       select from measurement m where m.initiative_id = $1 and m.obligation_period_id = p.id and m.submitted_at is not null)
     returning p.id, p.state`,
    [initiativeId, periodsOf(measurements)],
  );
  const unbound = moved.filter(({ state }) => state === "UNBOUND").map(({ id }) => id);
  if (unbound.length > 0) await settle(unit, initiativeId, unbound, await stamp(unit, initiativeId));
}

/** What was asked of the figures' partner holds still until this commits: it is not accepted or ended meanwhile. First in the lock order. */
async function holdAsked({ rows }: Unit, initiativeId: string, ids: readonly string[]): Promise<void> {
  await rows(
    `select from obligation where initiative_id = $1 and (indicator_id, membership_id) in (
       select p.indicator_id, p.membership_id from measurement m
       join obligation_period p on p.initiative_id = m.initiative_id and p.id = m.obligation_period_id
       where m.initiative_id = $1 and m.id = any ($2::uuid[]) and m.state = 'SUBMITTED')
     order by id for share`,
    [initiativeId, ids],
  );
}
