import { periodAt } from "@keelson/domain/measurement/period";
import { place } from "../tables/coded.js";
import { rowsOnce } from "../tables/rows-once.js";
import { shown } from "../tables/shown.js";
import { Table } from "../tables/table.js";
import { isPeriod, ownPeriod } from "./periods.js";
const required = ["organisation", "indicator", "from", "to"];
const optional = ["purpose"];
/** Reads obligations.csv; null where the package leaves it out and the measurements say what was expected. */
export async function readObligations(source, known, today, faults) {
  if (!source.has("obligations.csv")) return null;
  const table = new Table(source, { file: "obligations.csv", required, optional }, faults);
  const obligations = [];
  for await (const row of rowsOnce(table, ["organisation", "indicator", "from"])) {
    const obligation = obligationOf(row, known, today);
    if (obligation) obligations.push(obligation);
  }
  return obligations;
}
function obligationOf(row, { organisations, indicators }, today) {
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
  const definition = typeof indicator === "number" ? indicators.list[indicator] : undefined;
  if (!definition || typeof indicator !== "number") return null;
  const from = periodIn(row, "from", definition);
  const isOpen = row.cell("to") === "";
  const to = isOpen ? from && periodToday(definition, from, today) : periodIn(row, "to", definition);
  if (!from || !to || typeof organisation !== "number") return null;
  if (!isOpen && to.end < from.end) row.fault("to", "PERIODS_OUT_OF_ORDER", `${to.code} is before ${from.code}.`);
  return row.isSound ? { organisation, indicator, from, last: to, isOpen, purpose: row.cell("purpose") || null } : null;
}
function periodIn(row, column, definition) {
  const period = ownPeriod(definition, row.cell(column));
  if (isPeriod(period)) return period;
  row.fault(column, period.code, period.message);
  return null;
}
/** What has no rhythm is asked for once. */
function periodToday({ frequency, yearStartMonth }, from, today) {
  return frequency === "ONE_OFF" ? from : periodAt(frequency, yearStartMonth, today);
}
//# sourceMappingURL=read-obligations.js.map
