import { In } from "typeorm";
import { oldestFirst } from "../../kernel/page.js";
import { pages } from "../../kernel/pages.js";
import { sees } from "../measurement.policy.js";
import { Obligation } from "./obligation.entity.js";
/** What partners were asked to report, earliest first: all of it for the backbone, its own for a partner. */
export const findObligations = pages({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    state: ["text", ({ state }) => state ?? null],
    membership_id: ["uuid", ({ membershipId }) => membershipId ?? null],
    sees_all: ["boolean", ({ initiativeId }, { actor }) => sees.all(actor, initiativeId)],
    own: ["text", ({ initiativeId }, { actor }) => `{${sees.own(actor, initiativeId).join()}}`],
  },
  rows: `from obligation o where o.initiative_id = asked.initiative_id
    and (asked.state is null or o.state = asked.state) and (asked.membership_id is null or o.membership_id = asked.membership_id)
    and (asked.sees_all or o.membership_id = any ((select asked.own::uuid[])::uuid[]))`,
  node: [Obligation, "o"],
  place: ["o.starts_on", "o.id"],
  order: oldestFirst,
  keyOf: ({ startsOn, id }) => [startsOn, id],
});
/** Obligations by id, in the order asked; fewer where some are none or may not be seen. */
export async function findObligationsById({ db, actor }, initiativeId, ids) {
  const found = await db.findBy(Obligation, { initiativeId, id: In([...ids]) });
  const byId = new Map(found.filter((one) => sees.of(actor, one)).map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
//# sourceMappingURL=find-obligations.js.map
