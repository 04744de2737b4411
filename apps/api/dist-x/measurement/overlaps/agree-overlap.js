import { signedIn, themselves } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow, NotFound } from "../../kernel/refusal.js";
import { may } from "../measurement.policy.js";
import { stamp } from "../obligations/stamp.js";
import { settleOverlap } from "./close-overlap.js";
import { findOverlap } from "./find-overlaps.js";
import { heldOverlap } from "./held-overlap.js";
/** A partner agrees to what is said of its people. When the last of them does, it counts. */
export const agreeOverlap = async (unit, input) => {
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
//# sourceMappingURL=agree-overlap.js.map
