import { baselineQualities, checkBaseline } from "@keelson/domain/measurement/baseline";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { place } from "../tables/coded.js";
import { rowsOnce } from "../tables/rows-once.js";
import { shown } from "../tables/shown.js";
import { Table } from "../tables/table.js";
const required = ["indicator", "period", "value"];
const optional = ["numerator", "denominator", "quality", "source"];
/** Reads baselines.csv, which a package need not have. A baseline may be of any period, also of one that is not reported. */
export async function readBaselines(source, { indicators }, faults) {
  if (!source.has("baselines.csv")) return [];
  const table = new Table(source, { file: "baselines.csv", required, optional }, faults);
  const baselines = [];
  for await (const row of rowsOnce(table, ["indicator", "period"])) {
    const indicator = place(indicators, row.cell("indicator"));
    const period = parsePeriod(row.cell("period"));
    if (indicator === "UNKNOWN")
      row.fault("indicator", "UNKNOWN_INDICATOR", `${shown(row.cell("indicator"))} is not in indicators.csv.`);
    if (!period) row.fault("period", "PERIOD_NOT_VALID", `${shown(row.cell("period"))} is no period.`);
    const quality = row.cell("quality") === "" ? null : row.word("quality", baselineQualities);
    const defined = typeof indicator === "number" ? indicators.list[indicator] : undefined;
    const figure = defined ? figureOf(row, defined) : null;
    if (typeof indicator === "number" && period && figure)
      baselines.push({ indicator, period, ...figure, quality, source: row.cell("source") || null });
  }
  return baselines;
}
/** It was said under the definition of its time, so it is sound where it is under any of them; the latest says what is wrong. */
function figureOf(row, { versions }) {
  const input = { value: row.cell("value"), numerator: row.cell("numerator"), denominator: row.cell("denominator") };
  const checked = versions.map((version) => checkBaseline(version, input)).toReversed();
  const found = checked.find(({ figure }) => figure !== null) ?? checked[0];
  for (const { code, message, path } of found?.problems ?? [])
    row.fault(["numerator", "denominator"].find((field) => field === path[0]) ?? "value", code, message);
  return found?.figure ?? null;
}
//# sourceMappingURL=read-baselines.js.map
