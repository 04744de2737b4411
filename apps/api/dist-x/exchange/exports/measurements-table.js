import { categoriesOf } from "@keelson/domain/measurement/categories";
import { figureColumns } from "../imports/measurements/figure-columns.js";
import { pages } from "./tables/pages.js";
const types = {
  organisation: "string",
  indicator: "string",
  period: "string",
  valueState: "string",
  value: "number",
  numerator: "number",
  denominator: "number",
  note: "string",
};
/** Values of what is accepted, save where the partner has been let off since. */
const counted = `
  from measurement m
  join obligation_period p on p.initiative_id = m.initiative_id and p.id = m.obligation_period_id and p.state <> 'WAIVED'
  join measurement_value v on v.initiative_id = m.initiative_id and v.measurement_id = m.id and not v.derived`;
const ofThese = "where m.initiative_id = $1 and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')";
/**
 * What counts now, as partners gave it: of each partner, indicator and period the revision that was accepted. What was derived from
 * parts is left out, for `import` derives it again. `dimensions` are the codes in display order.
 */
export function measurementsTable(unit, initiativeId, dimensions, tell) {
  const fields = [
    ...figureColumns.map((name) => ({ name, type: types[name] })),
    ...dimensions.map((name) => ({ name, type: "string" })),
  ];
  return { file: "measurements.csv", fields, isOptional: false, rows: rows() };
  async function* rows() {
    const total = await countRows(unit, initiativeId);
    const sql = `
      select s.code as organisation, i.code as indicator, p.period, v.value_state as "valueState", trim_scale(v.value)::text as value,
        trim_scale(v.numerator)::text as numerator, trim_scale(v.denominator)::text as denominator, v.note, c.key as categories
      ${counted}
      join category_set c on c.initiative_id = v.initiative_id and c.id = v.category_set_id
      join membership s on s.initiative_id = m.initiative_id and s.id = m.membership_id
      join indicator i on i.initiative_id = m.initiative_id and i.id = p.indicator_id
      ${ofThese}
      order by s.code collate "C", i.code collate "C", p.period_start, p.period_end, c.key collate "C"`;
    const cuts = new Map();
    let written = 0;
    for await (const page of pages(unit, sql, [initiativeId])) {
      tell({ phase: "WRITING", rows: written, total });
      yield page.map((figure) => [...figureColumns.map((column) => figure[column] ?? ""), ...cutOf(figure.categories)]);
      written += page.length;
    }
    tell({ phase: "WRITING", rows: written, total });
    /** There are a million rows, but few ways of cutting them. */
    function cutOf(key) {
      const known = cuts.get(key);
      if (known) return known;
      const categories = categoriesOf(key);
      const cut = dimensions.map((code) => categories[code] ?? "");
      cuts.set(key, cut);
      return cut;
    }
  }
}
async function countRows({ rows }, initiativeId) {
  const [found] = await rows(`select count(*)::int as count ${counted} ${ofThese}`, [initiativeId]);
  return found?.count ?? 0;
}
//# sourceMappingURL=measurements-table.js.map
