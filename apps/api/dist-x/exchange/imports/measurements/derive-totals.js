import { categoryKey } from "@keelson/domain/measurement/categories";
import { withTotals } from "@keelson/domain/measurement/total";
import { versionAt } from "../indicators/versions.js";
/**
 * Adds up what partners gave in parts only, and tells where total and parts contradict each other. Reads the staged measurements
 * that have parts through a cursor, so that memory is bounded by one measurement.
 */
export async function deriveTotals(unit, known, periods, categorySets, staging, faults) {
  await unit.rows(`declare part no scroll cursor for
     select line, organisation, indicator, period, category, value_state as "valueState", value, numerator, denominator
     from staged_figure
     join (select distinct organisation, indicator, period from staged_figure where category <> 0) cut
       using (organisation, indicator, period)
     order by organisation, indicator, period, line`);
  let measurement = [];
  for (let page = await nextPage(unit); page.length > 0; page = await nextPage(unit)) {
    for (const figure of page) {
      if (measurement[0] && !isSame(measurement[0], figure)) {
        await derive(measurement, known, periods, categorySets, staging, faults);
        measurement = [];
      }
      measurement.push(figure);
    }
  }
  if (measurement.length > 0) await derive(measurement, known, periods, categorySets, staging, faults);
  await unit.rows("close part");
  await staging.settle();
}
function nextPage({ rows }) {
  return rows("fetch 5000 from part");
}
function isSame(a, b) {
  return a.organisation === b.organisation && a.indicator === b.indicator && a.period === b.period;
}
async function derive(stored, { indicators, dimensions }, periods, categorySets, staging, faults) {
  const [first] = stored;
  const measured = first && indicators.list[first.indicator];
  if (!measured) return;
  const definition = measured.versions[versionAt(measured, periods.list[first.period]?.start ?? "")];
  if (!definition || !isComparable(stored)) return;
  const lines = new Map();
  const given = stored.map(({ line, category, valueState, value, numerator, denominator }) => {
    const categories = categorySets.at(category);
    lines.set(categoryKey(categories), line);
    return {
      categories,
      figure: { valueState: valueState ?? "REPORTED", value, numerator, denominator },
      derived: false,
    };
  });
  const { figures, problems } = withTotals(definition, rulesOf(definition, dimensions.list), given);
  for (const { code, message, path, categories } of problems) {
    const line = lines.get(categoryKey(categories)) ?? first.line;
    faults.add({ file: "measurements.csv", line, column: path[0] ?? null, code, message });
  }
  const { organisation, indicator, period } = first;
  for (const { categories, figure, derived } of figures) {
    if (!derived) continue;
    await staging.add({
      line: null,
      organisation,
      indicator,
      period,
      category: categorySets.placeOf(categories),
      figure,
      note: null,
    });
  }
}
/** Every row is sound and there once: faults have been told for the others, and sums with them would only tell them again. */
function isComparable(stored) {
  return (
    stored.every(({ valueState }) => valueState !== null) &&
    new Set(stored.map(({ category }) => category)).size === stored.length
  );
}
function rulesOf({ dimensions: codes }, dimensions) {
  return codes.flatMap((code) => dimensions.find((dimension) => dimension.code === code) ?? []);
}
//# sourceMappingURL=derive-totals.js.map
