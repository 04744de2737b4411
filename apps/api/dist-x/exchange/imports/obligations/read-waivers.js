import { waiveReasons } from "../../../measurement/obligations/obligation.entity.js";
import { place } from "../tables/coded.js";
import { rowsOnce } from "../tables/rows-once.js";
import { shown } from "../tables/shown.js";
import { Table } from "../tables/table.js";
import { isPeriod, ownPeriod } from "./periods.js";
const required = ["organisation", "indicator", "period", "reason"];
const optional = ["note"];
/** Reads waivers.csv, which a package need not have. Whoever has left is let off without it. */
export async function readWaivers(source, known, periods, faults) {
  if (!source.has("waivers.csv")) return [];
  const table = new Table(source, { file: "waivers.csv", required, optional }, faults);
  const waivers = [];
  for await (const row of rowsOnce(table, ["organisation", "indicator", "period"])) {
    const waiver = waiverOf(row, known, periods);
    if (waiver) waivers.push(waiver);
  }
  return waivers;
}
function waiverOf(row, { organisations, indicators }, periods) {
  const organisation = place(organisations, row.cell("organisation"));
  const indicator = place(indicators, row.cell("indicator"));
  if (organisation === "UNKNOWN")
    row.fault(
      "organisation",
      "UNKNOWN_ORGANISATION",
      `${shown(row.cell("organisation"))} is not in organisations.csv.`,
    );
  if (indicator === "UNKNOWN")
    row.fault("indicator", "UNKNOWN_INDICATOR", `${shown(row.cell("indicator"))} is not in indicators.csv.`);
  const reason = row.word("reason", waiveReasons);
  const definition = typeof indicator === "number" ? indicators.list[indicator] : undefined;
  if (!definition || typeof indicator !== "number") return null;
  const period = ownPeriod(definition, row.cell("period"));
  if (!isPeriod(period)) row.fault("period", period.code, period.message);
  if (!row.isSound || !isPeriod(period) || typeof organisation !== "number") return null;
  return {
    line: row.line,
    organisation,
    indicator,
    period: periods.placeOf(period),
    reason,
    note: row.cell("note") || null,
  };
}
//# sourceMappingURL=read-waivers.js.map
