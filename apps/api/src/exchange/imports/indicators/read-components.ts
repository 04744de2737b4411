import type { CompositeComponent } from "@keelson/domain/measurement/composite";
import { parseDecimal } from "@keelson/domain/measurement/decimal";
import type { Definition } from "@keelson/domain/measurement/definition";
import type { Faults } from "../faults.ts";
import type { PackageSource } from "../package/package-source.ts";
import type { Coded } from "../tables/coded.ts";
import { rowsOnce } from "../tables/rows-once.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { shown } from "../tables/shown.ts";
import { Table } from "../tables/table.ts";

const columns = ["composite", "indicator", "weight", "worst", "best"] as const;
export type ComponentColumn = (typeof columns)[number];

/** What an index is computed from, one row a component, and a way to tell what is wrong with that row. */
export interface ReadComponent extends CompositeComponent {
  readonly fault: RowReader<ComponentColumn>["fault"];
}

/** The components by the index they are of, in display order. */
export type ReadComponents = ReadonlyMap<string, readonly ReadComponent[]>;

/** Reads components.csv, which a package without a COMPOSITE need not have. */
export async function readComponents(source: PackageSource, faults: Faults): Promise<ReadComponents> {
  const components = new Map<string, ReadComponent[]>();
  if (!source.has("components.csv")) return components;
  const table = new Table(source, { file: "components.csv", required: columns, optional: [] }, faults);
  for await (const row of rowsOnce(table, ["composite", "indicator"])) {
    const component = {
      indicatorCode: row.cell("indicator"),
      weight: numberIn(row, "weight"),
      worst: numberIn(row, "worst"),
      best: numberIn(row, "best"),
      fault: row.fault.bind(row),
    };
    const composite = row.cell("composite");
    components.set(composite, [...(components.get(composite) ?? []), component]);
  }
  return components;
}

/** What is no number stays as it is; the domain says what is wrong with it. */
function numberIn(row: RowReader<ComponentColumn>, column: "weight" | "worst" | "best"): string {
  return parseDecimal(row.cell(column)) ?? row.cell(column);
}

/** Tells of rows that name no index, or as a component what is unknown or an index itself. */
export function checkComponents(components: ReadComponents, { list, placeOf, isWhole }: Coded<Definition>): void {
  const unknown = (code: string) => `${shown(code)} is not in indicators.csv.`;
  const definitionOf = (code: string) => list[placeOf.get(code) ?? -1];
  for (const [composite, parts] of components) {
    if (isWhole && !placeOf.has(composite))
      for (const part of parts) part.fault("composite", "UNKNOWN_INDICATOR", unknown(composite));
    for (const { indicatorCode, fault } of parts) {
      if (isWhole && !placeOf.has(indicatorCode)) fault("indicator", "UNKNOWN_INDICATOR", unknown(indicatorCode));
      if (definitionOf(indicatorCode)?.composite)
        fault("indicator", "COMPOSITE_OF_COMPOSITES", `${indicatorCode} is an index itself. Name what it is made of.`);
    }
  }
}
