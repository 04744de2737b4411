import { LRUCache } from "lru-cache";
import { sees } from "../measurement.policy.js";
import { clockOf } from "./find-clock.js";
/** So many figures are kept, about half a kilobyte each. */
const figuresMax = 50_000;
const told = new LRUCache({
  maxSize: figuresMax,
  sizeCalculation: (figures) => figures.length + 1,
});
/**
 * What outside audiences read of an indicator, reckoned once for all of them: it is the same until the initiative's clock moves, for
 * releases, targets, baselines and definitions are stamped by it. The clock is read each time, under the rights of whoever asks, and
 * row-level security lets nobody read it who may not read releases; so what is kept here opens nothing. `what` names the periods.
 */
export async function toldBefore(
  ctx,
  { initiativeId, indicatorId },
  what,
  { categories, asOf, includeSubmitted },
  reckon,
) {
  if (sees.all(ctx.actor, initiativeId)) return reckon();
  const { at, minCoverage } = await ctx.load(clockOf, initiativeId);
  const key = JSON.stringify([indicatorId, at, minCoverage, what, categories, asOf, includeSubmitted ?? false]);
  const known = told.get(key);
  if (known) return known;
  const figures = await reckon();
  told.set(key, figures);
  return figures;
}
//# sourceMappingURL=told-before.js.map
