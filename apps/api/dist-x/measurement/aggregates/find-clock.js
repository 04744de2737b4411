import { visible } from "../../identity/identity.policy.js";
import { NotFound } from "../../kernel/refusal.js";
export const clockOf = async (unit, initiativeIds) => {
  const found = await unit.rows(
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
//# sourceMappingURL=find-clock.js.map
