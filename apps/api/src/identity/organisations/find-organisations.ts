import { In } from "typeorm";
import type { Batch } from "../../kernel/context.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { Organisation } from "./organisation.entity.ts";

/** Organisations by id: those with a membership the actor may see. */
export const organisationsById: Batch<string, Organisation> = async ({ db }, ids) => {
  const found = await db.findBy(Organisation, { id: In([...ids]) });
  const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
  return ids.map((id) => {
    const organisation = byId.get(id);
    if (!organisation) throw new NotFound("organisation");
    return organisation;
  });
};
