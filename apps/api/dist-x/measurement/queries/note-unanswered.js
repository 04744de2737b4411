import { inEachInitiative } from "../../kernel/in-each-initiative.js";
import { findMeasurementsById } from "../measurements/find-measurements.js";
import { periodsOf } from "../measurements/locked-measurements.js";
import { takeIn } from "../measurements/take-in.js";
import { lockPeriods } from "../obligations/stamp.js";
/**
 * A question that nobody answered for 14 days holds nothing up: the partner's figure stands and counts, marked by the open question.
 * Idempotent. Where one initiative fails, the others do not, and then AggregateError tells which and why. Gives how many were taken.
 * Source: docs/methodology.md 4.4.3 and 4.18, query clock.
 */
export async function noteAllUnanswered(actWith) {
  const taken = await inEachInitiative(actWith, {
    due: "initiatives_with_unanswered_queries",
    context: (id) => ({ audience: [id], backbone: [id], manages: [id] }),
    work: noteUnanswered,
    nothing: { noted: 0 },
    failed: "not all unanswered questions were noted",
  });
  return taken.reduce((sum, { noted }) => sum + noted, 0);
}
const noteUnanswered = async (unit, initiativeId) => {
  const overdue = () =>
    unit.rows(
      `select m.id from measurement_query q
       join measurement m on m.initiative_id = q.initiative_id and m.id = q.measurement_id and m.state = 'QUERIED'
       where q.initiative_id = $1 and q.answered_at is null and q.asked_at < now() - interval '14 days'`,
      [initiativeId],
    );
  const seen = await findMeasurementsById(unit, initiativeId, ids(await overdue()));
  await lockPeriods(unit, initiativeId, periodsOf(seen));
  // the partner may have answered while this waited
  const measurements = await findMeasurementsById(unit, initiativeId, ids(await overdue()));
  const held = measurements.filter(({ id }) => seen.some((measurement) => measurement.id === id));
  if (held.length > 0) await takeIn(unit, initiativeId, held, { state: "ACCEPTED_WITH_NOTE", decidedBy: null });
  return { noted: held.length };
};
const ids = (rows) => rows.map(({ id }) => id);
//# sourceMappingURL=note-unanswered.js.map
