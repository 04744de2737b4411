import type { MeasurementState } from "@keelson/domain/measurement/words";
import type { Problem } from "@keelson/domain/measurement/problem";
import type { Unit } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import { NotFound, refuse } from "../../kernel/refusal.ts";
import { isVisibleMeasurement, visibleMeasurements } from "../measurement.policy.ts";
import type { ObligationPeriod } from "../obligations/obligation.entity.ts";
import { byId, lockingInOrder, periodsIn } from "../obligations/stamp.ts";
import { Measurement } from "./measurement.entity.ts";

/**
 * Measurements whose obligation periods this transaction holds until it commits, as they are now that nobody else can move them.
 * NOT_FOUND where one is none or may not be seen; CONFLICT where its partner took it back while this waited.
 */
export async function lockedMeasurements(
  unit: Unit,
  initiativeId: string,
  ids: readonly string[],
): Promise<Measurement[]> {
  const periods = await heldPeriodsOf(unit, initiativeId, ids);
  const { all, own } = visibleMeasurements(unit.actor, [initiativeId]);
  const found = await readAlone(
    unit,
    // each looked up by its key: the planner takes any initiative for a few rows (docs/decisions/0022), and would read all of it
    `from unnest($2::uuid[]) with ordinality u (id, place)
     cross join lateral (
       select m.* from measurement m
       where m.initiative_id = $1 and m.id = u.id and ${isVisibleMeasurement("$3::uuid[]", "$4::uuid[]")} offset 0) m
     order by u.place`,
    [initiativeId, ids, all, own],
  );
  const held = inPeriods(found, periods);
  const heldIds = new Set(held.map(({ id }) => id));
  refuse(
    ids.flatMap((id) => {
      if (heldIds.has(id)) return [];
      const message = "Its partner has just taken it back: it is a draft, and theirs alone.";
      return [{ code: "CONFLICT", message, path: ["ids", String(ids.indexOf(id))] }];
    }),
  );
  return held;
}

/** Takes the obligation periods of measurements, as `heldPeriods` does. NOT_FOUND where a measurement is none, may not be seen or not be moved. */
async function heldPeriodsOf(
  { db, rows, actor }: Unit,
  initiativeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ObligationPeriod>> {
  const { all, own } = visibleMeasurements(actor, [initiativeId]);
  const { node, nodeOf } = periodsIn(db);
  const found = await rows<{ node: unknown; seen: number; periods: number }>(
    `with seen as materialized (
       select m.obligation_period_id as id from unnest($2::uuid[]) u (id)
       cross join lateral (
         select m.obligation_period_id from measurement m
         where m.initiative_id = $1 and m.id = u.id and ${isVisibleMeasurement("$3::uuid[]", "$4::uuid[]")} offset 0) m)
     ${lockingInOrder("seen", `${node} as node, (select count(*)::int from seen) as seen, (select count(distinct id)::int from seen) as periods`)}`,
    [initiativeId, ids, all, own],
  );
  const [{ seen, periods } = { seen: 0, periods: 0 }] = found;
  // a period that may be seen and not moved is not held: somebody else's, as far as this person works for them
  if (seen < ids.length || found.length < periods) throw new NotFound("measurement");
  return byId(found.map((row) => nodeOf(row.node)));
}

const readAlone = readerOf<Alone>({ node: [Measurement, "m"] });

/** A measurement as its own table has it. */
export type Alone = Omit<Measurement, "obligationPeriod">;

/** Measurements with their obligation periods, which this transaction holds. */
export const inPeriods = (found: readonly Alone[], periods: ReadonlyMap<string, ObligationPeriod>): Measurement[] =>
  found.map((measurement) => {
    const obligationPeriod = periods.get(measurement.obligationPeriodId);
    if (!obligationPeriod) throw new Error("a measurement whose period is not held");
    return Object.assign(measurement, { obligationPeriod });
  });

/** A draft is its partner's own: to the backbone there is none. */
export function hideDrafts(measurements: readonly Measurement[]): void {
  if (measurements.some(({ state }) => state === "DRAFT")) throw new NotFound("measurement");
}

/** The obligation periods of measurements, each once. */
export const periodsOf = (measurements: readonly Measurement[]): string[] => [
  ...new Set(measurements.map(({ obligationPeriodId }) => obligationPeriodId)),
];

/** Refuses measurements that are not in one of these states, named twice, or of another version than the one looked at. */
export function refuseMoved(
  measurements: readonly Measurement[],
  states: readonly MeasurementState[],
  expectedVersions: readonly number[] | null | undefined,
): void {
  const problems: Problem[] = [];
  const named = new Set<string>();
  if (expectedVersions && expectedVersions.length !== measurements.length) {
    const message = "Give one expected version for each id, in the same order, or none at all.";
    problems.push({ code: "EXPECTED_VERSIONS_INCOMPLETE", message, path: ["expectedVersions"] });
  }
  for (const [index, { state, version, id }] of measurements.entries()) {
    const path = ["ids", String(index)];
    const expected = expectedVersions?.[index] ?? version;
    if (expected !== version) {
      const message = `It was changed by somebody else: it is version ${version}, ${state}. Look at it again.`;
      problems.push({ code: "CONFLICT", message, path });
    } else if (!states.includes(state)) {
      const message = `A measurement that is ${state} cannot make this step; it would have to be ${states.join(" or ")}.`;
      problems.push({ code: "TRANSITION_NOT_ALLOWED", message, path });
    } else if (named.has(id)) {
      problems.push({ code: "DUPLICATE_ROW", message: "This measurement is named twice.", path });
    }
    named.add(id);
  }
  refuse(problems);
}

/** Refuses measurements that a later revision, a colleague's draft perhaps, is about to replace: CONFLICT says which. */
export async function refuseOvertaken(
  { rows }: Unit,
  initiativeId: string,
  measurements: readonly Measurement[],
): Promise<void> {
  const newer = await rows<{ periodId: string; revision: number; state: MeasurementState }>(
    `select obligation_period_id as "periodId", max(revision) as revision, (array_agg(state order by revision desc))[1] as state
     from measurement where initiative_id = $1 and obligation_period_id = any ($2::uuid[]) group by obligation_period_id`,
    [initiativeId, periodsOf(measurements)],
  );
  refuse(
    measurements.flatMap(({ obligationPeriodId, revision }, index) => {
      const latest = newer.find(({ periodId }) => periodId === obligationPeriodId);
      if (!latest || latest.revision <= revision) return [];
      const message = `Revision ${latest.revision} has been begun meanwhile and is ${latest.state}. Go on with that one.`;
      return [{ code: "CONFLICT", message, path: ["ids", String(index)] }];
    }),
  );
}
