import { tableOf } from "./tables/package-table.js";
const types = {
  indicator: "string",
  period: "string",
  value: "number",
  numerator: "number",
  denominator: "number",
  quality: "string",
  source: "string",
};
/** Where indicators stood before the work began, as it is known now; what was corrected is not carried. */
export function baselinesTable(unit, initiativeId) {
  const sql = `
    select i.code as indicator, b.period, trim_scale(b.value)::text as value, trim_scale(b.numerator)::text as numerator,
      trim_scale(b.denominator)::text as denominator, b.quality, b.source
    from baseline b
    join indicator i on i.initiative_id = b.initiative_id and i.id = b.indicator_id
    where b.initiative_id = $1 and b.closed_at = 'infinity'
    order by i.code collate "C", b.period_start, b.period_end, b.period collate "C"`;
  return tableOf(unit, "baselines.csv", types, { sql, values: [initiativeId], isOptional: true });
}
//# sourceMappingURL=baselines-table.js.map
