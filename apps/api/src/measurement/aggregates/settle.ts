import type { Unit } from "../../kernel/context.ts";
import { reconcile } from "../obligations/stamp.ts";
import type { askForReleases } from "../releases/keep-due-releases.ts";
import { keepReleases } from "../releases/keep-releases.ts";
import { restate } from "../restatements/restate.ts";

/**
 * Brings all that is kept of what counts up to these obligation periods, at a stamp: the counted figures and the aggregates they
 * add up to, what that did to closed periods, then what outside audiences read: at once, or a moment later (`askForReleases`). The
 * last step of everything that changes what counts, whatever it changed.
 */
export async function settle(
  unit: Unit,
  initiativeId: string,
  obligationPeriodIds: readonly string[],
  at: Date,
  release: (...of: Parameters<typeof askForReleases>) => Promise<void> = keepReleases,
): Promise<void> {
  await reconcile(unit, initiativeId, obligationPeriodIds, at);
  const isClosed = await restate(unit, initiativeId, obligationPeriodIds, at);
  // a restatement is told with the release that was made at its very stamp (find-restated-figures.ts)
  await (isClosed ? keepReleases : release)(unit, initiativeId, at, obligationPeriodIds);
}
