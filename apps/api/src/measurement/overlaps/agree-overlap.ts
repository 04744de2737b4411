import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { may } from "../measurement.policy.ts";
import { stamp } from "../obligations/stamp.ts";
import { settleOverlap } from "./close-overlap.ts";
import { findOverlap } from "./find-overlaps.ts";
import { heldOverlap } from "./held-overlap.ts";
import type { Overlap } from "./overlap.entity.ts";
import type { OverlapInput } from "./overlap.type.ts";

/** A partner agrees to what is said of its people. When the last of them does, it counts. */
export const agreeOverlap: Work<OverlapInput, { overlap: Overlap | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("overlap", input.id);
  const { initiativeId } = node;
  const seen = await findOverlap(unit, node);
  if (!seen) throw new NotFound("overlap");
  allow(may.agreeOverlap(actor, initiativeId, seen.membershipIds), "overlap");
  const at = await stamp(unit, initiativeId);
  const overlap = await heldOverlap(unit, node, input.expectedVersion);
  const own = overlap.membershipIds.filter((id) => may.agreeOverlap(actor, initiativeId, [id]));
  const agreedIds = overlap.membershipIds.filter((id) => own.includes(id) || overlap.agreedIds.includes(id));
  const counts = agreedIds.length === overlap.membershipIds.length;
  await unit.rows(
    `update overlap set agreed_ids = $3::uuid[], counts_from = case when $4 then coalesce(counts_from, $5) end, version = version + 1
     where initiative_id = $1 and id = $2`,
    [initiativeId, node.id, agreedIds, counts, at],
  );
  const { indicatorId, periodStart: start, periodEnd: end, countsFrom } = overlap;
  if (counts && countsFrom === null)
    await settleOverlap(unit, { initiativeId, indicatorId, period: { start, end } }, at);
  return { overlap: await findOverlap(unit, node) };
};
