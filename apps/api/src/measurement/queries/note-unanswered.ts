import type { Context, Work } from "../../kernel/context.ts";
import { nobody, type LocalContext } from "../../kernel/local-context.ts";
import { findMeasurementsById } from "../measurements/find-measurements.ts";
import { periodsOf } from "../measurements/locked-measurements.ts";
import { takeIn } from "../measurements/take-in.ts";
import { lockPeriods } from "../obligations/stamp.ts";

/** Acts as Keelson itself, with the rows a local context opens. */
export type ActWith = (context: LocalContext) => Context;

/**
 * A question that nobody answered for 14 days holds nothing up: the partner's figure stands and counts, marked by the open question.
 * Idempotent. Where one initiative fails, the others do not, and then AggregateError tells which and why. Gives how many were taken.
 * Source: docs/methodology.md 4.4.3 and 4.18, query clock.
 */
export async function noteAllUnanswered(actWith: ActWith): Promise<number> {
  const open = await actWith(nobody).run(findUnanswered, null, { initiativeIds: [] });
  const failures: unknown[] = [];
  let noted = 0;
  for (const id of open.initiativeIds) {
    try {
      const taken = await actWith({ ...nobody, audience: [id], backbone: [id], manages: [id] }).run(
        noteUnanswered,
        id,
        { noted: 0 },
      );
      if (taken.problems.length > 0) throw new Error(`initiative ${id}: ${JSON.stringify(taken.problems)}`);
      noted += taken.noted;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "not all unanswered questions were noted");
  return noted;
}

/** The initiatives that have such questions, whoever they are. */
const findUnanswered: Work<null, { initiativeIds: string[] }> = async ({ rows }) => {
  const found = await rows<{ id: string }>("select initiatives_with_unanswered_queries() as id");
  return { initiativeIds: found.map(({ id }) => id) };
};

const noteUnanswered: Work<string, { noted: number }> = async (unit, initiativeId) => {
  const overdue = () =>
    unit.rows<{ id: string }>(
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

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
