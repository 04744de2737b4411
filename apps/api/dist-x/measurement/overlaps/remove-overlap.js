import { signedIn, themselves } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow, NotFound } from "../../kernel/refusal.js";
import { may, scopeFor } from "../measurement.policy.js";
import { stamp } from "../obligations/stamp.js";
import { closeOverlap } from "./close-overlap.js";
import { findOverlap } from "./find-overlaps.js";
import { heldOverlap } from "./held-overlap.js";
/** Takes back what was said of an overlap: the backbone, or any partner it speaks of, which is how a partner disagrees. */
export const removeOverlap = async (unit, input) => {
  const node = parseNodeId("overlap", input.id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  const seen = await findOverlap(unit, node);
  if (!seen) throw new NotFound("overlap");
  allow(may.recordOverlap(actor, node.initiativeId, seen.membershipIds), "overlap");
  const at = await stamp(unit, node.initiativeId);
  const overlap = await heldOverlap(unit, node, input.expectedVersion);
  const { periodStart: start, periodEnd: end } = overlap;
  await closeOverlap(unit, { ...overlap, period: { start, end } }, at);
  return { overlap };
};
//# sourceMappingURL=remove-overlap.js.map
