import { readerOf } from "../../kernel/entities.js";
import { NotFound } from "../../kernel/refusal.js";
import { isVisibleMembership, takesPart, visible } from "../identity.policy.js";
import { Organisation } from "./organisation.entity.js";
const read = readerOf({ node: [Organisation, "o"] });
/** Organisations by id: those with a membership the actor may see. */
export const organisationsById = async (unit, ids) => {
  const seen = visible(unit);
  const found = await read(
    unit,
    `from organisation o where o.id = any ($1::uuid[])
       and exists (select from membership m where m.organisation_id = o.id
         and ${isVisibleMembership("m.initiative_id = any ($2::uuid[])", "m.initiative_id = any ($3::uuid[])")})`,
    [ids, seen, seen.filter((id) => takesPart(unit.actor, id))],
  );
  const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
  return ids.map((id) => {
    const organisation = byId.get(id);
    if (!organisation) throw new NotFound("organisation");
    return organisation;
  });
};
//# sourceMappingURL=find-organisations.js.map
