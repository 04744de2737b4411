import { versionColumns, without } from "./tables/without.js";
import { tableOf } from "./tables/package-table.js";
const types = {
  composite: "string",
  indicator: "string",
  weight: "number",
  worst: "number",
  best: "number",
  effectiveFrom: "string",
};
/** What each index is computed from, in display order: the order says something. */
export function componentsTable(unit, initiativeId, hasVersions) {
  const sql = `
    select i.code as composite, c.part ->> 'indicatorCode' as indicator, c.part ->> 'weight' as weight, c.part ->> 'worst' as worst,
      c.part ->> 'best' as best, d.effective_from as "effectiveFrom"
    from indicator i
    join indicator_definition d on d.initiative_id = i.initiative_id and d.indicator_id = i.id
    cross join lateral jsonb_array_elements(d.composite -> 'components') with ordinality c (part, place)
    where i.initiative_id = $1
    order by i.code collate "C", d.version, c.place`;
  return tableOf(unit, "components.csv", without(types, hasVersions ? [] : versionColumns), {
    sql,
    values: [initiativeId],
    isOptional: true,
  });
}
//# sourceMappingURL=components-table.js.map
