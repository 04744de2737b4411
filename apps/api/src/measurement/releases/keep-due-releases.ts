import type { Unit, Work } from "../../kernel/context.ts";
import { inEachInitiative, inInitiative, type ActWith, type Clock } from "../../kernel/in-each-initiative.ts";
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
  await inInitiative(actWith, clock, id);
}

/** What is due anywhere: what jobs gave up. Where one initiative fails, the others do not, and then AggregateError tells which and why. */
export async function keepAllDueReleases(actWith: ActWith): Promise<void> {
  await inEachInitiative(actWith, clock);
}

/** By this name the audit trail tells of it. */
const releaseFigures: Work<string, object> = async (unit, initiativeId) => {
  await unit.widen({ keeps: [initiativeId] });
  // another job may have done it all, and the clock is not moved for nothing
  const [any] = await unit.rows("select from release_due where initiative_id = $1 limit 1", [initiativeId]);
  // whoever takes figures in holds the clock until they have committed: what is due by then is there to be seen
  if (any) await keepDueAt(unit, initiativeId, await stamp(unit, initiativeId));
  return {};
};

const clock: Clock<object> = {
  due: "initiatives_with_releases_due",
  context: (id) => ({ imports: [id] }),
  work: releaseFigures,
  nothing: {},
  failed: "not all releases that were due were made",
};

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
