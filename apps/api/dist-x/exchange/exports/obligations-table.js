import { tableOf } from "./tables/package-table.js";
const types = {
  organisation: "string",
  indicator: "string",
  from: "string",
  to: "string",
  purpose: "string",
};
/**
 * What organisations have agreed to report: what they accepted, and what has ended, up to its last period. What was proposed or
 * declined binds nobody and is not carried. The file is there also without rows: left out, it would say that everybody agreed to
 * what they happened to report.
 */
export function obligationsTable(unit, initiativeId) {
  const sql = `
    select s.code as organisation, i.code as indicator, o.from_period as "from", o.to_period as "to", o.purpose
    from obligation o
    join membership s on s.initiative_id = o.initiative_id and s.id = o.membership_id
    join indicator i on i.initiative_id = o.initiative_id and i.id = o.indicator_id
    where o.initiative_id = $1 and o.state in ('ACCEPTED', 'ENDED')
    order by s.code collate "C", i.code collate "C", o.starts_on, o.from_period collate "C"`;
  return tableOf(unit, "obligations.csv", types, { sql, values: [initiativeId] });
}
//# sourceMappingURL=obligations-table.js.map
