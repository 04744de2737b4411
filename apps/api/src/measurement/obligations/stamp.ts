import type { Unit } from "../../kernel/context.ts";

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
  await rows(
    "select from obligation_period where initiative_id = $1 and id = any ($2::uuid[]) order by id for no key update",
    [initiativeId, obligationPeriodIds],
  );
}
