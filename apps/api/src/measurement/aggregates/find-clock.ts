import { visible } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import { NotFound } from "../../kernel/refusal.ts";

/** The latest instant at which an initiative's figures are settled, and from which coverage on it tells them. */
export interface Clock {
  /** What has not been stamped by now will be stamped later. */
  readonly at: Date;
  readonly minCoverage: string;
  readonly createdAt: Date;
}

export const clockOf: Batch<string, Clock> = async (unit, initiativeIds) => {
  const found = await unit.rows<Clock & { id: string }>(
    `select c.initiative_id as id, c.at, i.min_coverage as "minCoverage", i.created_at as "createdAt"
     from initiative_clock c join initiative i on i.id = c.initiative_id where c.initiative_id = any ($1::uuid[])`,
    [visible(unit).filter((id) => initiativeIds.includes(id))],
  );
  const byId = new Map(found.map(({ id, ...clock }) => [id, clock]));
  return initiativeIds.map((id) => {
    const clock = byId.get(id);
    if (!clock) throw new NotFound("initiative");
    return clock;
  });
};
