import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { may, scopeFor } from "../measurement.policy.ts";
import { stamp } from "../obligations/stamp.ts";
import { closeOverlap } from "./close-overlap.ts";
import { findOverlap } from "./find-overlaps.ts";
import { heldOverlap } from "./held-overlap.ts";
import type { Overlap } from "./overlap.entity.ts";
import type { OverlapInput } from "./overlap.type.ts";

/** Takes back what was said of an overlap: the backbone, or any partner it speaks of, which is how a partner disagrees. */
export const removeOverlap: Work<OverlapInput, { overlap: Overlap | null }> = async (unit, input) => {
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
