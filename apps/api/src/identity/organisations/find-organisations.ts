import type { Batch } from "../../kernel/context.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { visible } from "../identity.policy.ts";
import { Organisation } from "./organisation.entity.ts";

/** Organisations by id: those with a membership the actor may see. */
export const organisationsById: Batch<string, Organisation> = async ({ db, actor }, ids) => {
  const found = await db
    .createQueryBuilder(Organisation, "o")
    .where("o.id = any (:ids)", { ids })
    .andWhere("exists (select from membership m where m.organisation_id = o.id and m.initiative_id = any (:visible))", {
      visible: visible(actor),
    })
    .getMany();
  const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
  return ids.map((id) => {
    const organisation = byId.get(id);
    if (!organisation) throw new NotFound("organisation");
    return organisation;
  });
};
