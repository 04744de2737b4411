import { tableOf } from "./tables/package-table.js";
const types = {
  indicator: "string",
  period: "string",
  organisations: "string",
  people: "integer",
  method: "string",
};
/** How many people partners share, where all of them have agreed to it; what is not agreed yet counts for nobody. */
export function overlapsTable(unit, initiativeId) {
  const sql = `
    select indicator, period, organisations, people, method
    from (
      select i.code as indicator, o.period, o.period_start, o.period_end, trim_scale(o.people)::text as people, o.method,
        (select string_agg(s.code, ';' order by s.code collate "C")
         from membership s where s.initiative_id = o.initiative_id and s.id = any (o.membership_ids)) as organisations
      from overlap o
      join indicator i on i.initiative_id = o.initiative_id and i.id = o.indicator_id
      where o.initiative_id = $1 and o.closed_at = 'infinity' and o.counts_from is not null) said
    order by indicator collate "C", period_start, period_end, organisations collate "C"`;
  return tableOf(unit, "overlaps.csv", types, { sql, values: [initiativeId], isOptional: true });
}
//# sourceMappingURL=overlaps-table.js.map
