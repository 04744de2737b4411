import { waiveReasons, type WaiveReason } from "../../../measurement/obligations/obligation.entity.ts";
import type { Faults } from "../faults.ts";
import type { Known } from "../known.ts";
import type { PackageSource } from "../package/package-source.ts";
import { place } from "../tables/coded.ts";
import { rowsOnce } from "../tables/rows-once.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { shown } from "../tables/shown.ts";
import { Table } from "../tables/table.ts";
import { isPeriod, ownPeriod, type Periods } from "./periods.ts";

/** One period that an organisation was let off. Its places are those of the package's lists. */
export interface Waiver {
  readonly line: number;
  readonly organisation: number;
  readonly indicator: number;
  readonly period: number;
  readonly reason: WaiveReason;
  readonly note: string | null;
}

const required = ["organisation", "indicator", "period", "reason"] as const;
const optional = ["note"] as const;
export type WaiverColumn = (typeof required | typeof optional)[number];

/** Reads waivers.csv, which a package need not have. Whoever has left is let off without it. */
export async function readWaivers(
  source: PackageSource,
  known: Known,
  periods: Periods,
  faults: Faults,
): Promise<Waiver[]> {
  if (!source.has("waivers.csv")) return [];
  const table = new Table<WaiverColumn>(source, { file: "waivers.csv", required, optional }, faults);
  const waivers: Waiver[] = [];
  for await (const row of rowsOnce(table, ["organisation", "indicator", "period"])) {
    const waiver = waiverOf(row, known, periods);
    if (waiver) waivers.push(waiver);
  }
  return waivers;
}

function waiverOf(row: RowReader<WaiverColumn>, { organisations, indicators }: Known, periods: Periods): Waiver | null {
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
