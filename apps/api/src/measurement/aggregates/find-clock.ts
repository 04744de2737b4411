import { visible } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import { NotFound } from "../../kernel/refusal.ts";

/** The latest instant at which an initiative's figures are settled: what has not been stamped by now will be stamped later. */
export const clockOf: Batch<string, Date> = async (unit, initiativeIds) => {
  const found = await unit.rows<{ id: string; at: Date }>(
    "select initiative_id as id, at from initiative_clock where initiative_id = any ($1::uuid[])",
    [visible(unit).filter((id) => initiativeIds.includes(id))],
  );
  const byId = new Map(found.map(({ id, at }) => [id, at]));
  return initiativeIds.map((id) => {
    const at = byId.get(id);
    if (!at) throw new NotFound("initiative");
    return at;
  });
};
