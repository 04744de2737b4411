import { unread } from "../tables/coded.js";
import { Table } from "../tables/table.js";
import { rowsOnce } from "../tables/rows-once.js";
import { figureColumns } from "../measurements/figure-columns.js";
const required = ["dimension", "category", "name", "exclusive", "exhaustive"];
const optional = ["isSensitive"];
const claimed = ["exclusive", "exhaustive", "isSensitive"];
/** Reads dimensions.csv, which a package without dimensions need not have. */
export async function readDimensions(source, faults) {
  if (!source.has("dimensions.csv")) return { ...unread, isWhole: true };
  const table = new Table(source, { file: "dimensions.csv", required, optional }, faults);
  const list = [];
  const placeOf = new Map();
  for await (const row of rowsOnce(table, ["dimension", "category"])) {
    const code = row.code("dimension");
    const category = row.code("category");
    const name = row.text("name");
    const claims = {
      exclusive: row.flag("exclusive"),
      exhaustive: row.flag("exhaustive"),
      isSensitive: row.flag("isSensitive", false),
    };
    if (figureColumns.some((column) => column === code)) {
      row.fault(
        "dimension",
        "CODE_NOT_ALLOWED",
        `A dimension cannot be called ${code}: measurements.csv has that column already.`,
      );
      placeOf.set(code, null);
      continue;
    }
    const known = list[placeOf.get(code) ?? -1];
    if (known) {
      const differs = claimed.find((claim) => known[claim] !== claims[claim]);
      if (differs)
        row.fault(
          differs,
          "DIMENSION_DIFFERS",
          `${code} is ${differs} on one row and not on another. Say the same on each.`,
        );
      known.categories.push(category);
      known.categoryNames.push(name);
    } else {
      placeOf.set(code, list.push({ code, ...claims, categories: [category], categoryNames: [name] }) - 1);
    }
  }
  return { list, placeOf, isWhole: table.isWhole };
}
//# sourceMappingURL=read-dimensions.js.map
