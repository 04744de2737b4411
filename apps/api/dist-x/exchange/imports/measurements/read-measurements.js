import { openTable } from "../tables/open-table.js";
import { figureColumns } from "./figure-columns.js";
import { MeasurementRow } from "./measurement-row.js";
/**
 * Reads measurements.csv row by row and stages what is good. True where the rows can be compared with each other: every column
 * that tells them apart was understood.
 */
export async function readMeasurements(source, known, { staging, periods, categorySets }, faults, tell) {
  const { dimensions } = known;
  const shape = {
    file: "measurements.csv",
    required: figureColumns,
    optional: dimensions.list.map(({ code }) => code),
    tellsUnknown: dimensions.isWhole,
  };
  const table = openTable(source, shape, faults);
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
//# sourceMappingURL=read-measurements.js.map
