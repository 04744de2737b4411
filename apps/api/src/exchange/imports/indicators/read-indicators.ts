import { checkDefinition, type Definition } from "@keelson/domain/measurement/definition";
import {
  acrossPartnersWords,
  acrossTimeWords,
  desiredDirections,
  frequencies,
  indicatorLevels,
  measureTypes,
} from "@keelson/domain/measurement/words";
import type { Faults } from "../faults.ts";
import type { PackageSource } from "../package/package-source.ts";
import { place, unread, type Coded } from "../tables/coded.ts";
import { openTable } from "../tables/open-table.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { shown } from "../tables/shown.ts";
import { rowsOnce } from "../tables/rows-once.ts";
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
] as const;
export type IndicatorColumn = (typeof required | typeof optional)[number];
type Column = IndicatorColumn;

/** Reads indicators.csv. What the domain does not allow as a definition is a fault in the column it names. */
export async function readIndicators(
  source: PackageSource,
  dimensions: Coded<Dimension>,
  faults: Faults,
): Promise<Coded<Definition>> {
  const table = openTable<Column>(source, { file: "indicators.csv", required, optional }, faults);
  if (!table) return unread;
  const list: Definition[] = [];
  const placeOf = new Map<string, number | null>();
  let names = false;
  for await (const row of rowsOnce(table, ["code"])) {
    const definition = definitionOf(row);
    names ||= definition.dimensions.length > 0;
    if (row.isSound) checkAgainstRules(row, definition);
    if (source.has("dimensions.csv")) checkDimensions(row, definition, dimensions);
    placeOf.set(definition.code, row.isSound ? list.push(definition) - 1 : null);
  }
  if (names && !source.has("dimensions.csv")) {
    const message = "indicators.csv names dimensions, so the package needs this file.";
    faults.add({ file: "dimensions.csv", line: null, column: null, code: "FILE_MISSING", message });
  }
  return { list, placeOf, isWhole: table.isWhole };
}

function definitionOf(row: RowReader<Column>): Definition {
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
    reportingStyle: "PERIODIC",
    populationCap: null,
    burdenMinutesPerReport: null,
    composite: null,
  };
}

function checkAgainstRules(row: RowReader<Column>, definition: Definition): void {
  for (const { code, message, path } of checkDefinition(definition)) {
    const column = [...required, ...optional].find((known) => known === path[0]) ?? "code";
    row.fault(column, code, message);
  }
}

function checkDimensions(row: RowReader<Column>, definition: Definition, dimensions: Coded<Dimension>): void {
  const { dimensions: codes, answerDimension } = definition;
  for (const [index, code] of codes.entries()) {
    if (place(dimensions, code) === "UNKNOWN")
      row.fault("dimensions", "UNKNOWN_DIMENSION", `${shown(code)} is not in dimensions.csv.`);
    if (codes.indexOf(code) < index) row.fault("dimensions", "DIMENSION_TWICE", `${code} is named twice.`);
  }
  if (answerDimension !== null && !codes.includes(answerDimension)) {
    row.fault(
      "answerDimension",
      "UNKNOWN_DIMENSION",
      `${shown(answerDimension)} is none of the indicator's dimensions.`,
    );
  }
}
