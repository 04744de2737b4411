import type { Faults } from "../faults.ts";
import type { Known } from "../known.ts";
import type { Periods } from "../obligations/periods.ts";
import type { PackageSource } from "../package/package-source.ts";
import { openTable } from "../tables/open-table.ts";
import type { Progress } from "../progress.ts";
import type { CategorySets } from "./category-sets.ts";
import { figureColumns } from "./figure-columns.ts";
import { MeasurementRow } from "./measurement-row.ts";
import type { Staging } from "./staging.ts";

/** Where the rows of measurements.csv go. */
export interface Destination {
  readonly staging: Staging;
  readonly periods: Periods;
  readonly categorySets: CategorySets;
}

/**
 * Reads measurements.csv row by row and stages what is good. True where the rows can be compared with each other: every column
 * that tells them apart was understood.
 */
export async function readMeasurements(
  source: PackageSource,
  known: Known,
  { staging, periods, categorySets }: Destination,
  faults: Faults,
  tell: Progress,
): Promise<boolean> {
  const { dimensions } = known;
  const shape = {
    file: "measurements.csv" as const,
    required: figureColumns,
    optional: dimensions.list.map(({ code }) => code),
    tellsUnknown: dimensions.isWhole,
  };
  const table = openTable<string>(source, shape, faults);
  if (!table) return false;
  const reader = new MeasurementRow(table, known, periods, categorySets);
  let count = 0;
  for await (const rows of table.rows()) {
    for (const row of rows) {
      const figure = reader.read(row);
      if (figure) await staging.add(figure);
    }
    count += rows.length;
    tell({ phase: "READING", rows: count, total: Math.round((count * source.size("measurements.csv")) / table.bytes) });
  }
  await staging.settle();
  return dimensions.isWhole && !table.hasUnknownColumns;
}
