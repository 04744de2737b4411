import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { rowsOnce } from "../tables/rows-once.js";
import { shown } from "../tables/shown.js";
import { Table } from "../tables/table.js";
const required = ["composite", "indicator", "weight", "worst", "best"];
const optional = ["effectiveFrom"];
/** What a version of an index is called in ReadComponents; blank for the first. */
export function componentKey(code, effectiveFrom) {
  return JSON.stringify([code, effectiveFrom]);
}
/** Reads components.csv, which a package without a COMPOSITE need not have. */
export async function readComponents(source, faults) {
  const components = new Map();
  if (!source.has("components.csv")) return components;
  const table = new Table(source, { file: "components.csv", required, optional }, faults);
  for await (const row of rowsOnce(table, ["composite", "indicator", "effectiveFrom"])) {
    const component = {
      composite: row.cell("composite"),
      effectiveFrom: row.cell("effectiveFrom"),
      indicatorCode: row.cell("indicator"),
      weight: numberIn(row, "weight"),
      worst: numberIn(row, "worst"),
      best: numberIn(row, "best"),
      fault: row.fault.bind(row),
    };
    const key = componentKey(row.cell("composite"), row.cell("effectiveFrom"));
    components.set(key, [...(components.get(key) ?? []), component]);
  }
  return components;
}
/** What is no number stays as it is; the domain says what is wrong with it. */
function numberIn(row, column) {
  return parseDecimal(row.cell(column)) ?? row.cell(column);
}
/** Tells of rows that name no version of an index, or as a component what is unknown or an index itself. */
export function checkComponents(components, { list, placeOf, isWhole }) {
  const indicatorOf = (code) => list[placeOf.get(code) ?? -1];
  for (const { composite, effectiveFrom, indicatorCode, fault } of [...components.values()].flat()) {
    if (isWhole && !placeOf.has(composite))
      fault("composite", "UNKNOWN_INDICATOR", `${shown(composite)} is not in indicators.csv.`);
    if (isWhole && !placeOf.has(indicatorCode))
      fault("indicator", "UNKNOWN_INDICATOR", `${shown(indicatorCode)} is not in indicators.csv.`);
    const versions = indicatorOf(composite)?.versions.map((version) => version.effectiveFrom ?? "");
    if (versions && !versions.includes(effectiveFrom))
      fault("effectiveFrom", "UNKNOWN_VERSION", `${composite} has no definition from ${shown(effectiveFrom)} on.`);
    if (indicatorOf(indicatorCode)?.measureType === "COMPOSITE")
      fault("indicator", "COMPOSITE_OF_COMPOSITES", `${indicatorCode} is an index itself. Name what it is made of.`);
  }
}
//# sourceMappingURL=read-components.js.map
