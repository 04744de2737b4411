import type { Unit } from "../../kernel/context.ts";
import { reconcile } from "../obligations/stamp.ts";
import { keepReleases } from "../releases/keep-releases.ts";
import { restate } from "../restatements/restate.ts";

/**
 * Settles what a change of obligation periods or measurements means for the collective figures: closes and opens what counts, tells
 * what that did to closed periods, and brings the releases up to it. Every action that moves what counts ends with this, under the clock, at its stamp.
 */
export async function settle(
  unit: Unit,
  initiativeId: string,
  obligationPeriodIds: readonly string[],
  at: Date,
): Promise<void> {
  await reconcile(unit, initiativeId, obligationPeriodIds, at);
  await restate(unit, initiativeId, obligationPeriodIds, at);
  await keepReleases(unit, initiativeId, at, obligationPeriodIds);
}
