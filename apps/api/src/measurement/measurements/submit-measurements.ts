import type { MeasurementState } from "@keelson/domain/measurement/words";
import type { Actor } from "../../kernel/actor.ts";
import { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { lookedUp } from "../../kernel/looked-up.ts";
import { parseNodeIds } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse } from "../../kernel/refusal.ts";
import { today } from "../../kernel/today.ts";
import { settle } from "../aggregates/settle.ts";
import { definitionAt, definitionsOf } from "../indicators/find-definitions.ts";
import { fourEyes, may } from "../measurement.policy.ts";
import { stamp } from "../obligations/stamp.ts";
import { askForReleases } from "../releases/keep-due-releases.ts";
import { checkersOf } from "./find-checkers.ts";
import { lockedMeasurements, periodsOf, refuseMoved } from "./locked-measurements.ts";
import type { Measurement } from "./measurement.entity.ts";
import type { MeasurementIdsInput } from "./measurement.input.ts";

/** The partner stands by its figures and hands them to the backbone; a queried one may be handed in again as it stands. */
export const submitMeasurements: Work<MeasurementIdsInput, { measurements: Measurement[] }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "REPORT");
  const { initiativeId, ids } = parseNodeIds("measurement", input.ids);
  const { expectedVersions } = input;
  const measurements = await lockedMeasurements(unit, initiativeId, ids);
  return { measurements: await submit(unit, actor, initiativeId, measurements, { expectedVersions }) };
};

interface Submission {
  readonly from?: readonly MeasurementState[];
  readonly expectedVersions?: readonly number[] | null | undefined;
  /** What is said to an open question; null where the figure is handed in as it stands without a word. */
  readonly answer?: string | null;
  /** It takes figures back that were checked before: whoever may check may do that alone. */
  readonly isWithdrawal?: boolean;
}

/**
 * The step itself, also for figures that are recorded and submitted in one call, of which some may have begun as submitted, and for answers
 * to questions. The measurements' obligation periods are this transaction's. Gives them as they stand now, with their periods as they were before.
 */
export async function submit(
  unit: Unit,
  actor: Actor,
  initiativeId: string,
  measurements: readonly Measurement[],
  { from = ["DRAFT", "QUERIED"], expectedVersions, answer = null, isWithdrawal = false }: Submission = {},
): Promise<Measurement[]> {
  for (const { membershipId } of measurements) allow(may.submit(actor, initiativeId, membershipId), "measurement");
  refuseMoved(measurements, from, expectedVersions);
  await refuseRedefined(unit, initiativeId, measurements);
  await refuseUnexplained(unit, initiativeId, measurements);
  const alone = await singleEyes(unit, actor, initiativeId, measurements, isWithdrawal);
  const waiting = measurements.filter(({ state }) => state !== "SUBMITTED").map(({ id }) => id);
  const submitted = waiting.length > 0 ? await handIn(unit, actor, initiativeId, waiting, alone) : [];
  // what is said for the first time follows nothing, and nobody has asked about it
  const follows = measurements.some(({ revision, state }) => revision > 1 || state === "QUERIED");
  const overtaken = follows ? await overtake(unit, actor, initiativeId, measurements, answer) : [];
  await bind(unit, initiativeId, measurements, isWithdrawal);
  const [now, then] = [submitted, overtaken].map((moved) => new Map(moved.map((one) => [one.id, one])));
  return measurements.map((one) => ({ ...one, ...now?.get(one.id), ...then?.get(one.id) }));
}

type Submitted = Pick<Measurement, "id" | "state" | "submittedBy" | "submittedAt" | "singleEyes" | "version">;

async function handIn(
  { rows }: Unit,
  actor: Actor,
  initiativeId: string,
  ids: readonly string[],
  alone: readonly string[],
): Promise<Submitted[]> {
  const submitted = await rows<Submitted>(
    `update measurement m set state = 'SUBMITTED', submitted_by = $3, submitted_at = clock_timestamp(), version = m.version + 1,
       single_eyes = m.id = any ($4::uuid[])
     where ${lookedUp("measurement", "id", "$2")}
     returning m.id, m.state, m.submitted_by as "submittedBy", m.submitted_at as "submittedAt", m.single_eyes as "singleEyes", m.version`,
    [initiativeId, ids, actor.personId, alone],
  );
  if (submitted.length < ids.length) throw new Error("a measurement moved though its period is locked");
  return submitted;
}

/**
 * What was submitted takes the place of an earlier revision that was still waiting, and answers the question that was open. Gives what was
 * overtaken, as it stands now.
 */
async function overtake(
  { rows }: Unit,
  actor: Actor,
  initiativeId: string,
  measurements: readonly Measurement[],
  answer: string | null,
): Promise<Pick<Measurement, "id" | "state" | "version">[]> {
  const periodIds = periodsOf(measurements);
  const overtaken = await rows<Pick<Measurement, "id" | "state" | "version">>(
    `update measurement o set state = 'SUPERSEDED', version = o.version + 1
     where ${lookedUp("measurement", "obligation_period_id", "$2")} and o.state in ('SUBMITTED', 'QUERIED') and exists (
       select from measurement n
       where n.initiative_id = $1 and n.obligation_period_id = o.obligation_period_id and n.revision > o.revision and n.id = any ($3::uuid[]))
     returning o.id, o.state, o.version`,
    [initiativeId, periodIds, measurements.map(({ id }) => id)],
  );
  // by a word, by the figure standing as it is, or by another in its place
  await rows(
    `update measurement_query q set answer = $4, answered_by = $3, answered_at = clock_timestamp()
     from measurement m
     where m.initiative_id = $1 and m.obligation_period_id = any ($2::uuid[]) and q.initiative_id = $1 and q.measurement_id = m.id
       and m.state <> 'QUERIED' and q.answered_at is null`,
    [initiativeId, periodIds, actor.personId, answer],
  );
  return overtaken;
}

/** What was said under a definition that is no longer in force for its period is said again before anybody stands by it. */
async function refuseRedefined(unit: Unit, initiativeId: string, measurements: readonly Measurement[]) {
  const indicatorIds = [...new Set(measurements.map(({ obligationPeriod }) => obligationPeriod.indicatorId))];
  const versions = await definitionsOf(
    unit,
    indicatorIds.map((id) => ({ initiativeId, id })),
  );
  const redefined = measurements.flatMap(
    ({ definitionId, obligationPeriod: { indicatorId, period, periodStart } }, index) => {
      const inForce = definitionAt(versions[indicatorIds.indexOf(indicatorId)] ?? [], periodStart);
      return inForce.id === definitionId ? [] : [{ index, period, inForce }];
    },
  );
  if (redefined.length === 0) return;
  const { timeZone } = await unit.db.findOneByOrFail(Initiative, { id: initiativeId });
  refuse(
    redefined.map(({ index, period, inForce: { version, openedAt } }) => ({
      code: "DEFINITION_CHANGED",
      message: `Record ${period} again: the definition changed on ${today(new Date(openedAt), timeZone)}, and version ${version} is in force for it.`,
      path: ["ids", String(index)],
    })),
  );
}

/** Figures that were accepted do not change without a reason, also where they were accepted after their correction was begun. */
async function refuseUnexplained(unit: Unit, initiativeId: string, measurements: readonly Measurement[]) {
  const silent = measurements.filter(({ revision, reason }) => revision > 1 && reason === null).map(({ id }) => id);
  if (silent.length === 0) return;
  const found = await unit.rows<{ id: string }>(
    `select m.id from measurement m
     where m.initiative_id = $1 and m.id = any ($2::uuid[]) and exists (
       select from measurement e where e.initiative_id = $1 and e.obligation_period_id = m.obligation_period_id
         and e.revision < m.revision and e.decided_at is not null)`,
    [initiativeId, silent],
  );
  refuse(
    found.map(({ id }) => ({
      code: "REASON_REQUIRED",
      message:
        "Figures for this period have been accepted; record again with a `reason` why they change, e.g. LATE_DATA.",
      path: ["ids", String(measurements.findIndex((measurement) => measurement.id === id))],
    })),
  );
}

/**
 * A submitted figure makes its period binding: it is expected from now on. With a figure of its own accord a partner also takes up what
 * it had been let off, save for safety; by an answer or a withdrawal it takes up nothing.
 */
async function bind(
  unit: Unit,
  initiativeId: string,
  measurements: readonly Measurement[],
  isWithdrawal: boolean,
): Promise<void> {
  const isTakenUp = ({ state, obligationPeriod: { waiveReason } }: Measurement) =>
    state !== "QUERIED" && !isWithdrawal && waiveReason !== "SAFETY";
  const bound = measurements.filter(
    (measurement) =>
      measurement.obligationPeriod.state === "UNBOUND" ||
      (measurement.obligationPeriod.state === "WAIVED" && isTakenUp(measurement)),
  );
  await unit.rows(
    `update obligation_period set state = case when state = 'WAIVED' and id <> all ($3::uuid[]) then 'WAIVED' else 'SUBMITTED' end,
       waive_reason = case when id <> all ($3::uuid[]) then waive_reason end,
       waive_note = case when id <> all ($3::uuid[]) then waive_note end,
       first_submitted_at = coalesce(first_submitted_at, $4)
     where ${lookedUp("obligation_period", "id", "$2")}
       and (state in ('UNBOUND', 'DUE') or state = 'WAIVED' and (id = any ($3::uuid[]) or first_submitted_at is null))`,
    [initiativeId, periodsOf(measurements), periodsOf(bound), unit.now],
  );
  if (bound.length === 0) return;
  const at = await stamp(unit, initiativeId);
  await settle(unit, initiativeId, periodsOf(bound), at, askForReleases);
}

/** The measurements nobody else could have checked; refuses those somebody else should. */
async function singleEyes(
  unit: Unit,
  actor: Actor,
  initiativeId: string,
  measurements: readonly Measurement[],
  isWithdrawal: boolean,
): Promise<string[]> {
  const [membershipId, ...others] = new Set(measurements.map((measurement) => measurement.membershipId));
  if (membershipId === undefined || others.length > 0) throw new NotFound("measurement"); // one partner at a time
  const [checkers = []] = await checkersOf(unit, [{ initiativeId, id: membershipId }]);
  const verdicts = measurements.map(({ recordedBy, earlierRecorders }) =>
    fourEyes(actor.personId, isWithdrawal ? [] : [recordedBy, ...earlierRecorders], checkers),
  );
  refuse(
    verdicts.flatMap((verdict, index) => {
      const message = "Another reviewer or lead of your organisation submits this; two pairs of eyes see every figure.";
      return verdict === "FOUR_EYES_REQUIRED" ? [{ code: verdict, message, path: ["ids", String(index)] }] : [];
    }),
  );
  return measurements.filter((_, index) => verdicts[index] === "SINGLE_EYES").map(({ id }) => id);
}
