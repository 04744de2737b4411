import {
  baselineQualities,
  checkBaseline,
  type BaselineFigure,
  type BaselineQuality,
} from "@keelson/domain/measurement/baseline";
import { parsePeriod, type Period } from "@keelson/domain/measurement/period";
import type { Faults } from "../faults.ts";
import type { ReadIndicator } from "../indicators/versions.ts";
import type { Known } from "../known.ts";
import type { PackageSource } from "../package/package-source.ts";
import { place } from "../tables/coded.ts";
import { rowsOnce } from "../tables/rows-once.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { shown } from "../tables/shown.ts";
import { Table } from "../tables/table.ts";

/** Where an indicator stood in one period. */
export interface Baseline extends BaselineFigure {
  readonly indicator: number;
  readonly period: Period;
  readonly quality: BaselineQuality | null;
  readonly source: string | null;
}

const required = ["indicator", "period", "value"] as const;
const optional = ["numerator", "denominator", "quality", "source"] as const;
export type BaselineColumn = (typeof required | typeof optional)[number];

/** Reads baselines.csv, which a package need not have. A baseline may be of any period, also of one that is not reported. */
export async function readBaselines(source: PackageSource, { indicators }: Known, faults: Faults): Promise<Baseline[]> {
  if (!source.has("baselines.csv")) return [];
  const table = new Table<BaselineColumn>(source, { file: "baselines.csv", required, optional }, faults);
  const baselines: Baseline[] = [];
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
function figureOf(row: RowReader<BaselineColumn>, { versions }: ReadIndicator): BaselineFigure | null {
  const input = { value: row.cell("value"), numerator: row.cell("numerator"), denominator: row.cell("denominator") };
  const checked = versions.map((version) => checkBaseline(version, input)).toReversed();
  const found = checked.find(({ figure }) => figure !== null) ?? checked[0];
  for (const { code, message, path } of found?.problems ?? [])
    row.fault((["numerator", "denominator"] as const).find((field) => field === path[0]) ?? "value", code, message);
  return found?.figure ?? null;
}
