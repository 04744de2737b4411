import type { MembershipRole } from "@keelson/domain/identity/roles";
import { Any } from "typeorm";
import type { Batch } from "../../kernel/context.ts";
import { readerOf, type Entities } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { byText, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { isVisibleMembership, takesPart, visible, visibleAmong } from "../identity.policy.ts";
import { Membership } from "./membership.entity.ts";

export interface MembershipsAsked extends PageAsked {
  readonly initiativeId: string;
  readonly role?: MembershipRole | null;
}

/** Hardly anybody asks for a membership and not for its name: who reads the one reads the other. */
export const withOrganisation: Entities<Membership> = { node: [Membership, "m"], relations: { organisation: "o" } };

/** The organisations of an initiative, by code. */
export const findMemberships = pages<MembershipsAsked, Membership>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    role: ["text", ({ role }) => role],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPart(actor, initiativeId)],
  },
  rows: `from membership m join organisation o on o.id = m.organisation_id
    where m.initiative_id = asked.initiative_id and ${isVisibleMembership("asked.seen", "asked.inside")}
      and (asked.role is null or asked.role = any (m.roles))`,
  ...withOrganisation,
  place: ["m.code", "m.id"],
  order: byText,
  keyOf: ({ code, id }) => [code, id],
});

const read = readerOf<Membership>(withOrganisation);

/** Memberships by their rows; null where there is none that the actor may see. */
export const membershipsById: Batch<NodeId, Membership | null> = async (unit, keys) => {
  const seen = visibleAmong(unit, keys);
  const found = await read(
    unit,
    `from membership m join organisation o on o.id = m.organisation_id where m.id = any ($2::uuid[])
       and ${isVisibleMembership("m.initiative_id = any ($1::uuid[])", "m.initiative_id = any ($3::uuid[])")}`,
    [seen, keys.map(({ id }) => id), seen.filter((id) => takesPart(unit.actor, id))],
  );
  const byId = new Map(found.map((membership) => [membership.id, membership]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** The memberships the actor acts for, by code: of one person, however often they are asked for. */
export const ownMemberships: Batch<"own", Membership[]> = async ({ actor, db }, keys) => {
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
