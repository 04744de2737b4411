/**
 * Takes the initiative's clock, until commit, and its next instant. Whatever changes what counts is stamped with it, so the order
 * of stamps is the order of commits and no asOf that was answered ever changes. Lock order: obligation periods first.
 */
export async function stamp({ rows }, initiativeId) {
  const [clock] = await rows("select stamp($1) as at", [initiativeId]);
  if (!clock?.at) throw new Error(`initiative ${initiativeId} has no clock`);
  return clock.at;
}
/** Closes the figures that no longer count and opens those that newly do, for these obligation periods, at a stamp. */
export async function reconcile({ rows }, initiativeId, obligationPeriodIds, at) {
  await rows("select reconcile($1, $2::uuid[], $3)", [initiativeId, obligationPeriodIds, at]);
}
/** Takes obligation periods in the one order everybody takes them in: by id. */
export async function lockPeriods({ rows }, initiativeId, obligationPeriodIds) {
  await rows(lockingInOrder("unnest($2::uuid[]) id"), [initiativeId, obligationPeriodIds]);
}
/**
 * The statement of it, for the ids that come `from` something. Each is looked up by its key: the planner takes any initiative ($1) for a
 * few rows (docs/decisions/0022), and would read all of it.
 */
export const lockingInOrder = (from) => `select from (select distinct id from ${from} order by id) u
   cross join lateral (
     select from obligation_period p where p.initiative_id = $1 and p.id = u.id for no key update) p`;
//# sourceMappingURL=stamp.js.map
