import { Refused } from "../../kernel/refusal.js";
import { findOverlap } from "./find-overlaps.js";
/**
 * An overlap as it is now that nobody else can change it: who changes overlaps holds the initiative's clock. CONFLICT where it was
 * replaced meanwhile, or is of another version than the one looked at.
 */
export async function heldOverlap(unit, node, expectedVersion) {
  const overlap = await findOverlap(unit, node);
  const isSaid = overlap?.closedAt === Infinity;
  if (isSaid && (expectedVersion ?? overlap.version) === overlap.version) return overlap;
  const message = isSaid
    ? `It was changed by somebody else: it is version ${overlap.version}. Look at it again.`
    : "Something else has just been said of these partners. Look at that.";
  throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
}
//# sourceMappingURL=held-overlap.js.map
