import type { Unit, Work } from "../../kernel/context.ts";
import { eachDue, inInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";
import { uuidPattern } from "../../kernel/node-id.ts";
import { stamp } from "../obligations/stamp.ts";
import { keepReleases } from "./keep-releases.ts";

/**
 * Has the releases of these obligation periods brought up to what counts, a moment after this transaction has committed: once for all
 * that is taken in meanwhile. Until then what was shown before is shown. A release is of the moment it is made, so the stamp is not its own.
 * Source: docs/decisions/0039.
 */
export async function askForReleases(
  unit: Unit,
  initiativeId: string,
  _at: Date,
  obligationPeriodIds: readonly string[],
): Promise<void> {
  await unit.widen({ keeps: [initiativeId] });
  await unit.rows("insert into release_due (initiative_id, obligation_period_ids) values ($1, $2::uuid[])", [
    initiativeId,
    obligationPeriodIds,
  ]);
}

/** What is due in one initiative: the job that was queued when it was asked for. Idempotent; throws where it has to be tried again. */
export async function keepDueReleases(actWith: ActWith, payload: unknown): Promise<void> {
  const id = typeof payload === "object" && payload !== null && "initiativeId" in payload ? payload.initiativeId : null;
  if (typeof id !== "string" || !uuidPattern.test(id)) throw new Error("a job that names no initiative");
  await keepDueIn(actWith, id);
}

/** What is due anywhere: what jobs gave up. Where one initiative fails, the others do not, and then AggregateError tells which and why. */
export async function keepAllDueReleases(actWith: ActWith): Promise<void> {
  const clock = { due: "initiatives_with_releases_due", failed: "not all releases that were due were made" };
  await eachDue(actWith, clock, (id) => keepDueIn(actWith, id));
}

/** So many figures are judged before whoever takes figures in has their turn. */
const portion = 250;

/**
 * In portions, a transaction each: whoever takes figures in waits for one of them at most. What was due is struck out with the last, so what
 * fails on the way is done again from the beginning, and what was made already is the same then.
 */
async function keepDueIn(actWith: ActWith, initiativeId: string): Promise<void> {
  const act = <Output extends object>(work: Work<string, Output>, nothing: Output) =>
    inInitiative(actWith, { context: (id) => ({ imports: [id] }), work, nothing }, initiativeId);
  const { due } = await act(readDue, { due: [] });
  // another job may have done it all
  if (due.length === 0) return;
  const { moved } = await act(movedBy(due), { moved: [] });
  for (let from = 0; from === 0 || from < moved.length; from += portion) {
    const some = moved.slice(from, from + portion);
    const isLast = from + portion >= moved.length;
    /** By this name the audit trail tells of it. */
    const releaseFigures: Work<string, object> = async (unit) => {
      const at = await stamp(unit, initiativeId);
      if (some.length > 0) await keepReleases(unit, initiativeId, at, some);
      if (isLast) await strikeOut(unit, initiativeId, due);
      return {};
    };
    await act(releaseFigures, {});
  }
}

/** Obligation periods that moved, as somebody asked for their releases. */
interface Due {
  readonly id: string;
  readonly periodIds: readonly string[];
}

/**
 * What is asked for by now. Whoever takes figures in holds the clock until they have committed, and this takes it first: who asked as the
 * queue began this job may have got none of their own.
 */
const readDue: Work<string, { due: Due[] }> = async (unit, initiativeId) => {
  await unit.widen({ keeps: [initiativeId] });
  await stamp(unit, initiativeId);
  const due = await unit.rows<Due>(
    `select id, obligation_period_ids as "periodIds" from release_due where initiative_id = $1`,
    [initiativeId],
  );
  return { due };
};

/** Of each figure that moved one obligation period: ten partners' periods may be the same figure's. */
const movedBy = (due: readonly Due[]): Work<string, { moved: string[] }> =>
  async function findMoved(unit, initiativeId) {
    await unit.widen({ keeps: [initiativeId] });
    const figures = await unit.rows<{ id: string }>(
      // each looked up by its key: the planner takes any initiative for a few rows (docs/decisions/0022), and would read all of it
      `select distinct on (f.definition_id, f.period_start, f.period_end) u.id
       from unnest($2::uuid[]) u (id)
       cross join lateral (
         select definition_id, period_start, period_end from counted_figure
         where initiative_id = $1 and obligation_period_id = u.id offset 0) f
       order by f.definition_id, f.period_start, f.period_end`,
      [initiativeId, due.flatMap(({ periodIds }) => periodIds)],
    );
    return { moved: [...new Set(figures.map(({ id }) => id))] };
  };

/** Only under the clock, so that nobody waits for another crosswise. */
async function strikeOut({ widen, rows }: Unit, initiativeId: string, due: readonly Due[]): Promise<void> {
  await widen({ keeps: [initiativeId] });
  await rows("delete from release_due where initiative_id = $1 and id = any ($2::uuid[])", [
    initiativeId,
    due.map(({ id }) => id),
  ]);
}

/** Makes what is due at a stamp of the initiative's clock, which this transaction holds. */
export async function keepDueAt(unit: Unit, initiativeId: string, at: Date): Promise<void> {
  await unit.widen({ keeps: [initiativeId] });
  const due = await unit.rows<{ ids: string[] }>(
    "delete from release_due where initiative_id = $1 returning obligation_period_ids as ids",
    [initiativeId],
  );
  if (due.length === 0) return;
  await keepReleases(unit, initiativeId, at, [...new Set(due.flatMap(({ ids }) => ids))]);
}
