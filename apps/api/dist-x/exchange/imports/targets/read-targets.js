import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { place } from "../tables/coded.js";
import { rowsOnce } from "../tables/rows-once.js";
import { shown } from "../tables/shown.js";
import { Table } from "../tables/table.js";
const columns = ["indicator", "period", "value"];
/** Reads targets.csv, which a package need not have. An aim may be for any period, also for a longer one than is reported. */
export async function readTargets(source, { indicators }, faults) {
  if (!source.has("targets.csv")) return [];
  const table = new Table(source, { file: "targets.csv", required: columns, optional: [] }, faults);
  const targets = [];
  for await (const row of rowsOnce(table, ["indicator", "period"])) {
    const indicator = place(indicators, row.cell("indicator"));
    const period = parsePeriod(row.cell("period"));
    const value = parseDecimal(row.cell("value"));
    if (indicator === "UNKNOWN")
      row.fault("indicator", "UNKNOWN_INDICATOR", `${shown(row.cell("indicator"))} is not in indicators.csv.`);
    if (!period) row.fault("period", "PERIOD_NOT_VALID", `${shown(row.cell("period"))} is no period.`);
    if (value === null) row.fault("value", "NOT_A_NUMBER", `${shown(row.cell("value"))} is no decimal number.`);
    if (typeof indicator === "number" && period && value !== null)
      targets.push({ line: row.line, indicator, period, value });
  }
  return targets;
}
//# sourceMappingURL=read-targets.js.map
