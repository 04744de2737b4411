import { NotFound, refuse } from "../../kernel/refusal.js";
import { isVisibleMeasurement, visibleMeasurements } from "../measurement.policy.js";
import { lockingInOrder } from "../obligations/stamp.js";
import { findMeasurementsById } from "./find-measurements.js";
/**
 * Measurements whose obligation periods this transaction holds until it commits, as they are now that nobody else can move them.
 * NOT_FOUND where one is none or may not be seen; CONFLICT where its partner took it back while this waited.
 */
export async function lockedMeasurements(unit, initiativeId, ids) {
  if ((await lockPeriodsOf(unit, initiativeId, ids)) < ids.length) throw new NotFound("measurement");
  const held = await findMeasurementsById(unit, initiativeId, ids);
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
/** Takes the obligation periods of measurements that may be seen, as `lockPeriods` does. Gives how many measurements those are. */
async function lockPeriodsOf({ rows, actor }, initiativeId, ids) {
  const { all, own } = visibleMeasurements(actor, [initiativeId]);
  const [found] = await rows(
    `with seen as materialized (
       select m.obligation_period_id as id from unnest($2::uuid[]) u (id)
       cross join lateral (
         select m.obligation_period_id from measurement m
         where m.initiative_id = $1 and m.id = u.id and ${isVisibleMeasurement("$3::uuid[]", "$4::uuid[]")} offset 0) m),
     held as materialized (${lockingInOrder("seen")})
     select (select count(*)::int from seen) as seen, (select count(*) from held) as held`,
    [initiativeId, ids, all, own],
  );
  return found?.seen ?? 0;
}
/** A draft is its partner's own: to the backbone there is none. */
export function hideDrafts(measurements) {
  if (measurements.some(({ state }) => state === "DRAFT")) throw new NotFound("measurement");
}
/** The obligation periods of measurements, each once. */
export const periodsOf = (measurements) => [
  ...new Set(measurements.map(({ obligationPeriodId }) => obligationPeriodId)),
];
/** Refuses measurements that are not in one of these states, named twice, or of another version than the one looked at. */
export function refuseMoved(measurements, states, expectedVersions) {
  const problems = [];
  const named = new Set();
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
export async function refuseOvertaken({ rows }, initiativeId, measurements) {
  const newer = await rows(
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
//# sourceMappingURL=locked-measurements.js.map
