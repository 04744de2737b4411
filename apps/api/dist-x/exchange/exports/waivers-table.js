import { tableOf } from "./tables/package-table.js";
const types = {
  organisation: "string",
  indicator: "string",
  period: "string",
  reason: "string",
  note: "string",
};
/**
 * The periods that organisations were let off. Those of whoever had left are not among them where `ended` in organisations.csv says
 * it already: the importer lets them off again.
 */
export function waiversTable(unit, initiativeId) {
  const sql = `
    select s.code as organisation, i.code as indicator, p.period, p.waive_reason as reason, p.waive_note as note
    from obligation_period p
    join membership s on s.initiative_id = p.initiative_id and s.id = p.membership_id
    join indicator i on i.initiative_id = p.initiative_id and i.id = p.indicator_id
    where p.initiative_id = $1 and p.state = 'WAIVED'
      and not (p.waive_reason = 'MEMBERSHIP_ENDED' and coalesce(s.ended_on < p.period_end, false))
    order by s.code collate "C", i.code collate "C", p.period_start, p.period_end`;
  return tableOf(unit, "waivers.csv", types, { sql, values: [initiativeId], isOptional: true });
}
//# sourceMappingURL=waivers-table.js.map
