import type { DimensionRule } from "@keelson/domain/measurement/categories";
import type { Faults } from "../faults.ts";
import type { PackageSource } from "../package/package-source.ts";
import { unread, type Coded } from "../tables/coded.ts";
import { Table } from "../tables/table.ts";
import { rowsOnce } from "../tables/rows-once.ts";
import { figureColumns } from "../measurements/figure-columns.ts";

/** A way of cutting figures, with what its categories are called. */
export interface Dimension extends DimensionRule {
  readonly isSensitive: boolean;
  readonly categories: string[];
  readonly categoryNames: string[];
}

const required = ["dimension", "category", "name", "exclusive", "exhaustive"] as const;
const optional = ["isSensitive"] as const;
export type DimensionColumn = (typeof required | typeof optional)[number];
const claimed = ["exclusive", "exhaustive", "isSensitive"] as const;

/** Reads dimensions.csv, which a package without dimensions need not have. */
export async function readDimensions(source: PackageSource, faults: Faults): Promise<Coded<Dimension>> {
  if (!source.has("dimensions.csv")) return { ...unread, isWhole: true };
  const table = new Table(source, { file: "dimensions.csv", required, optional }, faults);
  const list: Dimension[] = [];
  const placeOf = new Map<string, number | null>();
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
