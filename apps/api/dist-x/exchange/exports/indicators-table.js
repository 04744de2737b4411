import { sensitiveColumns, versionColumns, without } from "./tables/without.js";
import { tableOf } from "./tables/package-table.js";
const types = {
  code: "string",
  name: "string",
  definition: "string",
  unit: "string",
  level: "string",
  measureType: "string",
  acrossPartners: "string",
  acrossTime: "string",
  multiplier: "integer",
  desiredDirection: "string",
  frequency: "string",
  yearStartMonth: "integer",
  dimensions: "string",
  answerDimension: "string",
  populationsDisjoint: "boolean",
  allowsOver100: "boolean",
  allowsNegative: "boolean",
  tolerance: "number",
  reportingStyle: "string",
  populationCap: "number",
  burdenMinutesPerReport: "integer",
  isSensitive: "boolean",
  suppressZeros: "boolean",
  compositeMethod: "string",
  minPresentWeight: "number",
  effectiveFrom: "string",
};
/**
 * What is measured, with every version of its definition. The order of an indicator's dimensions says something and is kept. Where
 * no definition has ever changed, or none is sensitive, there is no column for it.
 */
export function indicatorsTable(unit, initiativeId, { hasVersions, hasSensitive }) {
  const sql = `
    select i.code, d.name, d.definition, d.unit, d.level, d.measure_type as "measureType", d.across_partners as "acrossPartners",
      d.across_time as "acrossTime", d.multiplier, d.desired_direction as "desiredDirection", d.frequency,
      d.year_start_month as "yearStartMonth",
      (select string_agg(n.code, ';' order by u.position, n.code collate "C")
       from definition_dimension u
       join dimension n on n.initiative_id = u.initiative_id and n.id = u.dimension_id
       where u.initiative_id = d.initiative_id and u.definition_id = d.id) as dimensions,
      d.answer_dimension as "answerDimension", d.populations_disjoint as "populationsDisjoint", d.allows_over_100 as "allowsOver100",
      d.allows_negative as "allowsNegative", trim_scale(d.tolerance)::text as tolerance,
      d.reporting_style as "reportingStyle", trim_scale(d.population_cap)::text as "populationCap",
      d.burden_minutes_per_report as "burdenMinutesPerReport", d.is_sensitive as "isSensitive", d.suppress_zeros as "suppressZeros", d.composite ->> 'method' as "compositeMethod",
      d.composite ->> 'minPresentWeight' as "minPresentWeight",
      d.effective_from as "effectiveFrom"
    from indicator i
    join indicator_definition d on d.initiative_id = i.initiative_id and d.indicator_id = i.id
    where i.initiative_id = $1
    order by i.code collate "C", d.version`;
  const absent = [...(hasVersions ? [] : versionColumns), ...(hasSensitive ? [] : sensitiveColumns)];
  return tableOf(unit, "indicators.csv", without(types, absent), { sql, values: [initiativeId] });
}
//# sourceMappingURL=indicators-table.js.map
