import type { Unit } from "../../kernel/context.ts";
import { entitiesOf } from "../../kernel/entities.ts";
import { ObligationPeriod } from "./obligation.entity.ts";

/**
 * Takes the initiative's clock, until commit, and its next instant. Whatever changes what counts is stamped with it, so the order
 * of stamps is the order of commits and no asOf that was answered ever changes. Lock order: obligation periods first.
 */
export async function stamp({ rows }: Unit, initiativeId: string): Promise<Date> {
  const [clock] = await rows<{ at: Date }>("select stamp($1) as at", [initiativeId]);
  if (!clock?.at) throw new Error(`initiative ${initiativeId} has no clock`);
  return clock.at;
}

/** Closes the figures that no longer count and opens those that newly do, for these obligation periods, at a stamp. */
export async function reconcile(
  { rows }: Unit,
  initiativeId: string,
  obligationPeriodIds: readonly string[],
  at: Date,
): Promise<void> {
  await rows("select reconcile($1, $2::uuid[], $3)", [initiativeId, obligationPeriodIds, at]);
}

/** Takes obligation periods in the one order everybody takes them in: by id. */
export async function lockPeriods(
  { rows }: Unit,
  initiativeId: string,
  obligationPeriodIds: readonly string[],
): Promise<void> {
  await rows(lockingInOrder("unnest($2::uuid[]) id"), [initiativeId, obligationPeriodIds]);
}

/** The same, and gives them as they are now that nobody else can move them, by id. */
export async function heldPeriods(
  unit: Unit,
  initiativeId: string,
  obligationPeriodIds: readonly string[],
): Promise<ReadonlyMap<string, ObligationPeriod>> {
  const { node, nodeOf } = periodsIn(unit.db);
  const held = await unit.rows<{ node: unknown }>(lockingInOrder("unnest($2::uuid[]) id", `${node} as node`), [
    initiativeId,
    obligationPeriodIds,
  ]);
  return byId(held.map((row) => nodeOf(row.node)));
}

export const periodsIn = entitiesOf<ObligationPeriod>({ node: [ObligationPeriod, "p"] });
export const byId = (periods: readonly ObligationPeriod[]) => new Map(periods.map((period) => [period.id, period]));

/**
 * The statement of it, for the ids that come `from` something. Each is looked up by its key: the planner takes any initiative ($1) for a
 * few rows (docs/decisions/0022), and would read all of it. `columns` are of the period `p`, as it is once it is held.
 */
export const lockingInOrder = (from: string, columns = ""): string =>
  `select ${columns} from (select distinct id from ${from} order by id) u
   cross join lateral (
     select p.* from obligation_period p where p.initiative_id = $1 and p.id = u.id for no key update) p`;
