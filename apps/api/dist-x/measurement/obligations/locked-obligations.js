import { In } from "typeorm";
import { allow, NotFound, refuse } from "../../kernel/refusal.js";
import { Obligation } from "./obligation.entity.js";
/**
 * Obligations that this transaction holds until it commits, in the order asked, all in one state; a colleague may have moved one
 * meanwhile, and then TRANSITION_NOT_ALLOWED says so. NOT_FOUND where one is none or `isAllowed` says no. First in the lock order.
 */
export async function lockedObligations(unit, initiativeId, ids, state, isAllowed) {
  await unit.rows(
    "select from obligation where initiative_id = $1 and id = any ($2::uuid[]) order by id for no key update",
    [initiativeId, ids],
  );
  const found = await unit.db.findBy(Obligation, { initiativeId, id: In([...ids]) });
  const byId = new Map(found.map((obligation) => [obligation.id, obligation]));
  const obligations = ids.flatMap((id) => byId.get(id) ?? []);
  if (obligations.length < ids.length) throw new NotFound("obligation");
  for (const obligation of obligations) allow(isAllowed(obligation), "obligation");
  refuse(
    obligations.flatMap((obligation, index) => {
      const path = ["ids", String(index)];
      if (obligations.indexOf(obligation) < index)
        return [{ code: "DUPLICATE_ROW", message: "This obligation is named twice.", path }];
      if (obligation.state === state) return [];
      const message = `This obligation is ${obligation.state}; it would have to be ${state}.`;
      return [{ code: "TRANSITION_NOT_ALLOWED", message, path }];
    }),
  );
  return obligations;
}
//# sourceMappingURL=locked-obligations.js.map
