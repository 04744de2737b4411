import { compositeMethods } from "@keelson/domain/measurement/composite";
import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { checkDefinition } from "@keelson/domain/measurement/definition";
import {
  acrossPartnersWords,
  acrossTimeWords,
  desiredDirections,
  frequencies,
  indicatorLevels,
  measureTypes,
  reportingStyles,
} from "@keelson/domain/measurement/words";
import { place, unread } from "../tables/coded.js";
import { openTable } from "../tables/open-table.js";
import { shown } from "../tables/shown.js";
import { rowsOnce } from "../tables/rows-once.js";
import { isPeriod, ownPeriod } from "../obligations/periods.js";
import { componentKey } from "./read-components.js";
import { always, sameInAll } from "./versions.js";
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
];
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
  "isSensitive",
  "suppressZeros",
  "compositeMethod",
  "minPresentWeight",
  "effectiveFrom",
];
/**
 * Reads indicators.csv, one row a version of an indicator's definition. What the domain does not allow as a definition is a fault
 * in the column it names.
 */
export async function readIndicators(source, dimensions, components, faults) {
  const table = openTable(source, { file: "indicators.csv", required, optional }, faults);
  if (!table) return unread;
  const list = [];
  const placeOf = new Map();
  let names = false;
  for await (const row of rowsOnce(table, ["code", "effectiveFrom"])) {
    const parts = components.get(componentKey(row.cell("code"), row.cell("effectiveFrom"))) ?? [];
    const definition = definitionOf(row, parts);
    names ||= definition.dimensions.length > 0;
    if (row.isSound) checkAgainstRules(row, definition, parts);
    if (source.has("dimensions.csv")) checkDimensions(row, definition, dimensions);
    const known = placeOf.get(definition.code);
    if (known === undefined) {
      const first = { ...definition, effectiveFrom: null, startsOn: always };
      if (row.cell("effectiveFrom") !== "")
        row.fault("effectiveFrom", "FIRST_VERSION_REQUIRED", firstMissing(definition));
      placeOf.set(definition.code, row.isSound ? list.push({ ...definition, versions: [first] }) - 1 : null);
    } else if (known !== null) {
      const version = versionOf(row, definition, list[known]);
      if (version) list[known]?.versions.push(version);
    }
  }
  if (names && !source.has("dimensions.csv")) {
    const message = "indicators.csv names dimensions, so the package needs this file.";
    faults.add({ file: "dimensions.csv", line: null, column: null, code: "FILE_MISSING", message });
  }
  return { list, placeOf, isWhole: table.isWhole };
}
function firstMissing({ code }) {
  return `The first definition of ${code} has always been in force. Leave this blank there, and put it before the later ones.`;
}
/** A later version, which begins with one of the indicator's periods after the version before it; null where it has faults. */
function versionOf(row, definition, indicator) {
  const before = indicator?.versions.at(-1);
  if (!indicator || !before) return null;
  for (const field of sameInAll) {
    if (definition[field] === indicator[field]) continue;
    const message = `${definition.code} had ${indicator[field]} before. With another it is another indicator, of another code.`;
    row.fault(field, "DEFINITION_DIFFERS", message);
  }
  const from = ownPeriod(indicator, row.cell("effectiveFrom"));
  if (!isPeriod(from)) row.fault("effectiveFrom", from.code, from.message);
  else if (from.start <= before.startsOn) {
    const message = `The version before begins with ${before.effectiveFrom}; this one must begin later than that.`;
    row.fault("effectiveFrom", "EFFECTIVE_FROM_TOO_EARLY", message);
  }
  return row.isSound && isPeriod(from) ? { ...definition, effectiveFrom: from.code, startsOn: from.start } : null;
}
function definitionOf(row, parts) {
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
    isSensitive: row.flag("isSensitive", false),
    suppressZeros: row.flag("suppressZeros", false),
    composite: compositeOf(row, parts),
  };
}
/** Null where nothing is said of an index at all; of an indicator that is none, the domain says so. */
function compositeOf(row, parts) {
  const minPresentWeight = row.cell("minPresentWeight");
  if (parts.length === 0 && minPresentWeight === "" && row.cell("compositeMethod") === "") return null;
  return {
    method: row.word("compositeMethod", compositeMethods, "ARITHMETIC"),
    minPresentWeight: minPresentWeight === "" ? "0.8" : (parseDecimal(minPresentWeight) ?? minPresentWeight),
    components: parts.map(({ indicatorCode, weight, worst, best }) => ({ indicatorCode, weight, worst, best })),
  };
}
function checkAgainstRules(row, definition, parts) {
  for (const { code, message, path } of checkDefinition(definition)) {
    const [field, within, place, cell] = path;
    const part = field === "composite" && within === "components" ? parts[Number(place)] : undefined;
    const column = [...required, ...optional].find((known) => known === within || known === field) ?? "code";
    // what concerns all of a component are its goalposts
    if (part) part.fault(cell === "weight" ? "weight" : cell === undefined ? "best" : "indicator", code, message);
    else row.fault(column, code, message);
  }
}
function checkDimensions(row, definition, dimensions) {
  const { dimensions: codes } = definition;
  for (const [index, code] of codes.entries()) {
    if (place(dimensions, code) === "UNKNOWN")
      row.fault("dimensions", "UNKNOWN_DIMENSION", `${shown(code)} is not in dimensions.csv.`);
    if (codes.indexOf(code) < index) row.fault("dimensions", "DIMENSION_TWICE", `${code} is named twice.`);
  }
}
//# sourceMappingURL=read-indicators.js.map
