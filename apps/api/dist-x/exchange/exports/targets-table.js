import { tableOf } from "./tables/package-table.js";
const types = { indicator: "string", period: "string", value: "number" };
/** What is aimed at now; what was aimed at before is not carried. */
export function targetsTable(unit, initiativeId) {
  const sql = `
    select i.code as indicator, t.period, trim_scale(t.value)::text as value
    from target t
    join indicator i on i.initiative_id = t.initiative_id and i.id = t.indicator_id
    where t.initiative_id = $1 and t.closed_at = 'infinity'
    order by i.code collate "C", t.period_start, t.period_end, t.period collate "C"`;
  return tableOf(unit, "targets.csv", types, { sql, values: [initiativeId], isOptional: true });
}
//# sourceMappingURL=targets-table.js.map
