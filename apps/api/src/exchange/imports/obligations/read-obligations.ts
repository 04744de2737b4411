import { periodAt, type Period } from "@keelson/domain/measurement/period";
import type { Faults } from "../faults.ts";
import type { Known } from "../known.ts";
import type { PackageSource } from "../package/package-source.ts";
import { place } from "../tables/coded.ts";
import { rowsOnce } from "../tables/rows-once.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { shown } from "../tables/shown.ts";
import { Table } from "../tables/table.ts";
import { isPeriod, ownPeriod, type Rhythm } from "./periods.ts";

/** What an organisation is asked for, from a period to a period. */
export interface Obligation {
  /** Places in the package's lists. */
  readonly organisation: number;
  readonly indicator: number;
  readonly from: Period;
  /** The last period there is so far: that of today where the obligation is open-ended. */
  readonly last: Period;
  readonly isOpen: boolean;
  /** What the figures are asked for; null where nobody said. */
  readonly purpose: string | null;
}

const required = ["organisation", "indicator", "from", "to"] as const;
const optional = ["purpose"] as const;
export type ObligationColumn = (typeof required | typeof optional)[number];
type Column = ObligationColumn;

/** Reads obligations.csv; null where the package leaves it out and the measurements say what was expected. */
export async function readObligations(
  source: PackageSource,
  known: Known,
  today: string,
  faults: Faults,
): Promise<Obligation[] | null> {
  if (!source.has("obligations.csv")) return null;
  const table = new Table<Column>(source, { file: "obligations.csv", required, optional }, faults);
  const obligations: Obligation[] = [];
  for await (const row of rowsOnce(table, ["organisation", "indicator", "from"])) {
    const obligation = obligationOf(row, known, today);
    if (obligation) obligations.push(obligation);
  }
  return obligations;
}

function obligationOf(row: RowReader<Column>, { organisations, indicators }: Known, today: string): Obligation | null {
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

function periodIn(row: RowReader<Column>, column: "from" | "to", definition: Rhythm): Period | null {
  const period = ownPeriod(definition, row.cell(column));
  if (isPeriod(period)) return period;
  row.fault(column, period.code, period.message);
  return null;
}

/** What has no rhythm is asked for once. */
function periodToday({ frequency, yearStartMonth }: Rhythm, from: Period, today: string): Period {
  return frequency === "ONE_OFF" ? from : periodAt(frequency, yearStartMonth, today);
}
