import { In, Raw } from "typeorm";
import { slots } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
import { Overlap } from "./overlap.entity.js";
/** The overlaps that are said of an indicator now, newest period first: all for the backbone, its own for a partner. */
export const overlapsOf = async ({ db, actor }, indicators) => {
  const found = await db.find(Overlap, {
    where: {
      initiativeId: In([...new Set(indicators.map(({ initiativeId }) => initiativeId))]),
      indicatorId: In(indicators.map(({ id }) => id)),
      closedAt: Raw((column) => `${column} = 'infinity'`),
    },
    order: { periodStart: "DESC", id: "DESC" },
  });
  return slots(
    indicators.map(({ id }) => id),
    found.filter((overlap) => isSeen(actor, overlap)),
    ({ indicatorId }) => indicatorId,
  );
};
/** One by id, also where something else has been said since; null where there is none that the actor may see. */
export async function findOverlap({ db, actor }, { initiativeId, id }) {
  const found = await db.findOneBy(Overlap, { initiativeId, id });
  return found && isSeen(actor, found) ? found : null;
}
const isSeen = (actor, { initiativeId, membershipIds }) =>
  sees.all(actor, initiativeId) || sees.own(actor, initiativeId).some((id) => membershipIds.includes(id));
//# sourceMappingURL=find-overlaps.js.map
