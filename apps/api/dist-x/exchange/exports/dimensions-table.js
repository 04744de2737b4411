import { sensitiveColumns, without } from "./tables/without.js";
import { tableOf } from "./tables/package-table.js";
const types = {
  dimension: "string",
  category: "string",
  name: "string",
  exclusive: "boolean",
  exhaustive: "boolean",
  isSensitive: "boolean",
};
/** The ways of cutting figures and their categories, in display order: the order says something. A name that is blank is the code. */
export function dimensionsTable(unit, initiativeId, hasSensitive) {
  const sql = `
    select d.code as dimension, c.code as category, case when c.name ~ '\\S' then c.name else c.code end as name, d.exclusive, d.exhaustive,
      d.is_sensitive as "isSensitive"
    from dimension d
    join category c on c.initiative_id = d.initiative_id and c.dimension_id = d.id
    where d.initiative_id = $1
    order by d.position, d.code collate "C", c.position, c.code collate "C"`;
  return tableOf(unit, "dimensions.csv", without(types, hasSensitive ? [] : sensitiveColumns), {
    sql,
    values: [initiativeId],
    isOptional: true,
  });
}
//# sourceMappingURL=dimensions-table.js.map
