import { reconcile } from "../obligations/stamp.js";
import { keepReleases } from "../releases/keep-releases.js";
import { restate } from "../restatements/restate.js";
/**
 * Brings all that is kept of what counts up to these obligation periods, at a stamp: the counted figures and the aggregates they
 * add up to, what that did to closed periods, then what outside audiences read. The last step of everything that changes what
 * counts, whatever it changed.
 */
export async function settle(unit, initiativeId, obligationPeriodIds, at) {
  await reconcile(unit, initiativeId, obligationPeriodIds, at);
  await restate(unit, initiativeId, obligationPeriodIds, at);
  await keepReleases(unit, initiativeId, at, obligationPeriodIds);
}
//# sourceMappingURL=settle.js.map
