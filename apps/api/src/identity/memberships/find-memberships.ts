import type { MembershipRole } from "@keelson/domain/identity/roles";
import { In } from "typeorm";
import type { Batch, Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { keyset, page, type Page, type PageAsked } from "../../kernel/page.ts";
import { visible, visibleAmong } from "../identity.policy.ts";
import { Membership } from "./membership.entity.ts";

export interface MembershipsAsked extends PageAsked {
  readonly initiativeId: string;
  readonly role?: MembershipRole | null;
}

/** The organisations of an initiative, by code. */
export async function findMemberships({ db, actor }: Unit, asked: MembershipsAsked): Promise<Page<Membership>> {
  const { limit, after } = keyset(asked);
  const all = db
    .createQueryBuilder(Membership, "m")
    .where("m.initiativeId = :initiativeId", asked)
    .andWhere("m.initiativeId = any (:visible)", { visible: visible(actor) });
  if (asked.role) all.andWhere(":role = any (m.roles)", asked);
  const total = await all.getCount();
  if (after) all.andWhere("(m.code, m.id) > (:code, :id)", { code: after[0], id: after[1] });
  const rows = await all.orderBy("m.code").addOrderBy("m.id").limit(limit).getMany();
  return page(asked, rows, total, ({ code, id }) => [code, id]);
}

/** Memberships by their rows; null where there is none that the actor may see. */
export const membershipsById: Batch<NodeId, Membership | null> = async ({ db, actor }, keys) => {
  const found = await db.findBy(Membership, {
    initiativeId: In(visibleAmong(actor, keys)),
    id: In(keys.map(({ id }) => id)),
  });
  const byId = new Map(found.map((membership) => [membership.id, membership]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
