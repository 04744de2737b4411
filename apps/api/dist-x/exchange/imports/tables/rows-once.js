import { RowReader } from "./row-reader.js";
/** The rows of a small table one by one. A row that says again what an earlier one said is a fault and left out. */
export async function* rowsOnce(table, keyColumns) {
  const lines = new Map();
  for await (const rows of table.rows()) {
    for (const row of rows) {
      const reader = new RowReader(table, row);
      const key = JSON.stringify(keyColumns.map((column) => reader.cell(column)));
      const first = lines.get(key);
      if (first === undefined) {
        lines.set(key, row.line);
        yield reader;
      } else {
        reader.fault(keyColumns[0], "DUPLICATE_ROW", `The same ${keyColumns.join(", ")} is on line ${first} already.`);
      }
    }
  }
}
//# sourceMappingURL=rows-once.js.map
