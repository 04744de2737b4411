import type { CompositeComponent } from "@keelson/domain/measurement/composite";
import { parseDecimal } from "@keelson/domain/measurement/decimal";
import type { Faults } from "../faults.ts";
import type { PackageSource } from "../package/package-source.ts";
import type { Coded } from "../tables/coded.ts";
import { rowsOnce } from "../tables/rows-once.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { shown } from "../tables/shown.ts";
import { Table } from "../tables/table.ts";
import type { ReadIndicator } from "./versions.ts";

const required = ["composite", "indicator", "weight", "worst", "best"] as const;
const optional = ["effectiveFrom"] as const;
export type ComponentColumn = (typeof required | typeof optional)[number];

/** What an index is computed from, one row a component, and a way to tell what is wrong with that row. */
export interface ReadComponent extends CompositeComponent {
  readonly composite: string;
  /** Blank: of the first version. */
  readonly effectiveFrom: string;
  readonly fault: RowReader<ComponentColumn>["fault"];
}

/** The components by the version of the index they are of, in display order. */
export type ReadComponents = ReadonlyMap<string, readonly ReadComponent[]>;

/** What a version of an index is called in ReadComponents; blank for the first. */
export function componentKey(code: string, effectiveFrom: string): string {
  return JSON.stringify([code, effectiveFrom]);
}

/** Reads components.csv, which a package without a COMPOSITE need not have. */
export async function readComponents(source: PackageSource, faults: Faults): Promise<ReadComponents> {
  const components = new Map<string, ReadComponent[]>();
  if (!source.has("components.csv")) return components;
  const table = new Table(source, { file: "components.csv", required, optional }, faults);
  for await (const row of rowsOnce(table, ["composite", "indicator", "effectiveFrom"])) {
    const component = {
      composite: row.cell("composite"),
      effectiveFrom: row.cell("effectiveFrom"),
      indicatorCode: row.cell("indicator"),
      weight: numberIn(row, "weight"),
      worst: numberIn(row, "worst"),
      best: numberIn(row, "best"),
      fault: row.fault.bind(row),
    };
    const key = componentKey(row.cell("composite"), row.cell("effectiveFrom"));
    components.set(key, [...(components.get(key) ?? []), component]);
  }
  return components;
}

/** What is no number stays as it is; the domain says what is wrong with it. */
function numberIn(row: RowReader<ComponentColumn>, column: "weight" | "worst" | "best"): string {
  return parseDecimal(row.cell(column)) ?? row.cell(column);
}

/** Tells of rows that name no version of an index, or as a component what is unknown or an index itself. */
export function checkComponents(components: ReadComponents, { list, placeOf, isWhole }: Coded<ReadIndicator>): void {
  const indicatorOf = (code: string) => list[placeOf.get(code) ?? -1];
  for (const { composite, effectiveFrom, indicatorCode, fault } of [...components.values()].flat()) {
    if (isWhole && !placeOf.has(composite))
      fault("composite", "UNKNOWN_INDICATOR", `${shown(composite)} is not in indicators.csv.`);
    if (isWhole && !placeOf.has(indicatorCode))
      fault("indicator", "UNKNOWN_INDICATOR", `${shown(indicatorCode)} is not in indicators.csv.`);
    const versions = indicatorOf(composite)?.versions.map((version) => version.effectiveFrom ?? "");
    if (versions && !versions.includes(effectiveFrom))
      fault("effectiveFrom", "UNKNOWN_VERSION", `${composite} has no definition from ${shown(effectiveFrom)} on.`);
    if (indicatorOf(indicatorCode)?.measureType === "COMPOSITE")
      fault("indicator", "COMPOSITE_OF_COMPOSITES", `${indicatorCode} is an index itself. Name what it is made of.`);
  }
}
