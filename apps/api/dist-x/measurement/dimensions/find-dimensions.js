import { visibleAmong } from "../../identity/identity.policy.js";
import { slots } from "../../kernel/slots.js";
/** What cuts an indicator's figures, by definition, in display order. */
export const dimensionsOf = async (unit, definitions) => {
  const found = await unit.rows(
    `select u.definition_id as "definitionId", d.code, d.name, d.exclusive, d.exhaustive, d.is_sensitive as "isSensitive",
       json_agg(json_build_object('code', c.code, 'name', c.name) order by c.position) as categories
     from definition_dimension u
     join dimension d on d.initiative_id = u.initiative_id and d.id = u.dimension_id
     join category c on c.initiative_id = d.initiative_id and c.dimension_id = d.id
     where u.initiative_id = any ($1::uuid[]) and u.definition_id = any ($2::uuid[])
     group by u.definition_id, u.position, d.code, d.name, d.exclusive, d.exhaustive, d.is_sensitive
     order by u.definition_id, u.position`,
    [visibleAmong(unit, definitions), definitions.map(({ id }) => id)],
  );
  return slots(
    definitions.map(({ id }) => id),
    found,
    ({ definitionId }) => definitionId,
  );
};
/** The part of a dimension that rules need. */
export const ruleOf = ({ code, exclusive, exhaustive, categories }) => ({
  code,
  exclusive,
  exhaustive,
  categories: categories.map((category) => category.code),
});
//# sourceMappingURL=find-dimensions.js.map
