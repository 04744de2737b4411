import { Any } from "typeorm";
import { readerOf } from "../../kernel/entities.js";
import { byText } from "../../kernel/page.js";
import { pages } from "../../kernel/pages.js";
import { isVisibleMembership, takesPart, visible, visibleAmong } from "../identity.policy.js";
import { Membership } from "./membership.entity.js";
/** The organisations of an initiative, by code. */
export const findMemberships = pages({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    role: ["text", ({ role }) => role],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPart(actor, initiativeId)],
  },
  rows: `from membership m
    where m.initiative_id = asked.initiative_id and ${isVisibleMembership("asked.seen", "asked.inside")}
      and (asked.role is null or asked.role = any (m.roles))`,
  node: [Membership, "m"],
  place: ["m.code", "m.id"],
  order: byText,
  keyOf: ({ code, id }) => [code, id],
});
const read = readerOf({ node: [Membership, "m"] });
/** Memberships by their rows; null where there is none that the actor may see. */
export const membershipsById = async (unit, keys) => {
  const seen = visibleAmong(unit, keys);
  const found = await read(
    unit,
    `from membership m where m.id = any ($2::uuid[])
       and ${isVisibleMembership("m.initiative_id = any ($1::uuid[])", "m.initiative_id = any ($3::uuid[])")}`,
    [seen, keys.map(({ id }) => id), seen.filter((id) => takesPart(unit.actor, id))],
  );
  const byId = new Map(found.map((membership) => [membership.id, membership]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
/** The memberships the actor acts for, by code: of one person, however often they are asked for. */
export const ownMemberships = async ({ actor, db }, keys) => {
  const own = actor?.assignments ?? [];
  const found = await db.find(Membership, {
    where: {
      initiativeId: Any(own.map(({ initiativeId }) => initiativeId)),
      id: Any(own.map(({ membershipId }) => membershipId)),
    },
    order: { code: "ASC" },
  });
  return keys.map(() => found);
};
//# sourceMappingURL=find-memberships.js.map
