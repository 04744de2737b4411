import { compositeMethods, type CompositeDefinition } from "@keelson/domain/measurement/composite";
import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { checkDefinition, type Definition } from "@keelson/domain/measurement/definition";
import {
  acrossPartnersWords,
  acrossTimeWords,
  desiredDirections,
  frequencies,
  indicatorLevels,
  measureTypes,
  reportingStyles,
} from "@keelson/domain/measurement/words";
import type { Faults } from "../faults.ts";
import type { PackageSource } from "../package/package-source.ts";
import { place, unread, type Coded } from "../tables/coded.ts";
import { openTable } from "../tables/open-table.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { shown } from "../tables/shown.ts";
import { rowsOnce } from "../tables/rows-once.ts";
import type { ReadComponent, ReadComponents } from "./read-components.ts";
import type { Dimension } from "./read-dimensions.ts";

const required = [
  "code",
  "name",
  "definition",
  "unit",
  "level",
  "measureType",
  "acrossPartners",
  "acrossTime",
  "multiplier",
  "desiredDirection",
  "frequency",
  "dimensions",
] as const;
const optional = [
  "yearStartMonth",
  "answerDimension",
  "populationsDisjoint",
  "allowsOver100",
  "allowsNegative",
  "tolerance",
  "reportingStyle",
  "populationCap",
  "burdenMinutesPerReport",
  "compositeMethod",
  "minPresentWeight",
] as const;
export type IndicatorColumn = (typeof required | typeof optional)[number];
type Column = IndicatorColumn;

/** Reads indicators.csv. What the domain does not allow as a definition is a fault in the column it names. */
export async function readIndicators(
  source: PackageSource,
  dimensions: Coded<Dimension>,
  components: ReadComponents,
  faults: Faults,
): Promise<Coded<Definition>> {
  const table = openTable<Column>(source, { file: "indicators.csv", required, optional }, faults);
  if (!table) return unread;
  const list: Definition[] = [];
  const placeOf = new Map<string, number | null>();
  let names = false;
  for await (const row of rowsOnce(table, ["code"])) {
    const parts = components.get(row.cell("code")) ?? [];
    const definition = definitionOf(row, parts);
    names ||= definition.dimensions.length > 0;
    if (row.isSound) checkAgainstRules(row, definition, parts);
    if (source.has("dimensions.csv")) checkDimensions(row, definition, dimensions);
    placeOf.set(definition.code, row.isSound ? list.push(definition) - 1 : null);
  }
  if (names && !source.has("dimensions.csv")) {
    const message = "indicators.csv names dimensions, so the package needs this file.";
    faults.add({ file: "dimensions.csv", line: null, column: null, code: "FILE_MISSING", message });
  }
  return { list, placeOf, isWhole: table.isWhole };
}

function definitionOf(row: RowReader<Column>, parts: readonly ReadComponent[]): Definition {
  return {
    code: row.cell("code"),
    name: row.cell("name"),
    definition: row.cell("definition"),
    unit: row.cell("unit"),
    level: row.word("level", indicatorLevels),
    measureType: row.word("measureType", measureTypes),
    acrossPartners: row.word("acrossPartners", acrossPartnersWords),
    acrossTime: row.word("acrossTime", acrossTimeWords),
    multiplier: row.integer("multiplier", 1),
    desiredDirection: row.word("desiredDirection", desiredDirections),
    frequency: row.word("frequency", frequencies),
    yearStartMonth: row.integer("yearStartMonth", 1),
    dimensions: row.list("dimensions"),
    answerDimension: row.cell("answerDimension") || null,
    populationsDisjoint: row.flag("populationsDisjoint", false),
    allowsOver100: row.flag("allowsOver100", false),
    allowsNegative: row.flag("allowsNegative", false),
    tolerance: row.cell("tolerance") || null,
    reportingStyle: row.word("reportingStyle", reportingStyles, "PERIODIC"),
    populationCap: row.cell("populationCap") || null,
    burdenMinutesPerReport: row.cell("burdenMinutesPerReport") === "" ? null : row.integer("burdenMinutesPerReport"),
    composite: compositeOf(row, parts),
  };
}

/** Null where nothing is said of an index at all; of an indicator that is none, the domain says so. */
function compositeOf(row: RowReader<Column>, parts: readonly ReadComponent[]): CompositeDefinition | null {
  const minPresentWeight = row.cell("minPresentWeight");
  if (parts.length === 0 && minPresentWeight === "" && row.cell("compositeMethod") === "") return null;
  return {
    method: row.word("compositeMethod", compositeMethods, "ARITHMETIC"),
    minPresentWeight: minPresentWeight === "" ? "0.8" : (parseDecimal(minPresentWeight) ?? minPresentWeight),
    components: parts.map(({ indicatorCode, weight, worst, best }) => ({ indicatorCode, weight, worst, best })),
  };
}

function checkAgainstRules(row: RowReader<Column>, definition: Definition, parts: readonly ReadComponent[]): void {
  for (const { code, message, path } of checkDefinition(definition)) {
    const [field, within, place, cell] = path;
    const part = field === "composite" && within === "components" ? parts[Number(place)] : undefined;
    const column = [...required, ...optional].find((known) => known === within || known === field) ?? "code";
    // what concerns all of a component are its goalposts
    if (part) part.fault(cell === "weight" ? "weight" : cell === undefined ? "best" : "indicator", code, message);
    else row.fault(column, code, message);
  }
}

function checkDimensions(row: RowReader<Column>, definition: Definition, dimensions: Coded<Dimension>): void {
  const { dimensions: codes } = definition;
  for (const [index, code] of codes.entries()) {
    if (place(dimensions, code) === "UNKNOWN")
      row.fault("dimensions", "UNKNOWN_DIMENSION", `${shown(code)} is not in dimensions.csv.`);
    if (codes.indexOf(code) < index) row.fault("dimensions", "DIMENSION_TWICE", `${code} is named twice.`);
  }
}
