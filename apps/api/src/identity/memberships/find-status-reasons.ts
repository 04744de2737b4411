import type { Batch } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slotsOfSeen } from "../../kernel/slots.ts";
import { readsReason } from "../identity.policy.ts";

/** Why each membership is what it is, as it was said last; null where nothing was said, or the actor may not know. */
export const statusReasonsOf: Batch<NodeId, string | null> = (unit, memberships) =>
  slotsOfSeen<NodeId, string | null>(
    memberships,
    (membership) => readsReason(unit.actor, membership),
    async (seen) => {
      const ids = seen.map(({ id }) => id);
      const found = await unit.rows<{ id: string; reason: string | null }>(
        `select m.id, s.reason from unnest($2::uuid[]) m (id)
         cross join lateral (select s.reason from membership_step s
           where s.initiative_id = any ($1::uuid[]) and s.membership_id = m.id order by s.id desc limit 1) s`,
        [[...new Set(seen.map(({ initiativeId }) => initiativeId))], ids],
      );
      const reasons = new Map(found.map(({ id, reason }) => [id, reason]));
      return ids.map((id) => reasons.get(id) ?? null);
    },
    null,
  );
