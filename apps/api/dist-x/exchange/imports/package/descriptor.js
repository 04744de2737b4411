import { checkInitiative } from "../../../agenda/initiatives/check-initiative.js";
import { phases } from "../../../agenda/initiatives/initiative.type.js";
import { packageFiles } from "../faults.js";
import { shown } from "../tables/shown.js";
import { lineAt, linesOfKeys } from "./json-lines.js";
import { provenanceOf } from "./provenance.js";
import { readText } from "./read-text.js";
const file = "datapackage.json";
/** Reads datapackage.json. Null where it has faults. */
export async function readDescriptor(source, faults) {
  const before = faults.count;
  const text = await readText(source, file, faults);
  if (text === null) return null;
  const json = parsed(text, faults);
  if (json === null) return null;
  const lines = linesOfKeys(text);
  const fault = (key, code, message) =>
    faults.add({ file, line: lines.get(key) ?? lines.get(key.split(".")[0] ?? "") ?? 1, column: key, code, message });
  const descriptor = factsOf(json, fault);
  checkResources(json["resources"], source, fault);
  for (const { path, code, message } of checkInitiative(descriptor)) fault(keyOf(path[0] ?? ""), code, message);
  return faults.count === before ? descriptor : null;
}
function parsed(text, faults) {
  try {
    const json = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (isObject(json)) return json;
    faults.add({ file, line: 1, column: null, code: "DESCRIPTOR_NOT_VALID", message: "It must be one JSON object." });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const position = Number(/at position (\d+)/.exec(why)?.[1] ?? text.length);
    faults.add({
      file,
      line: lineAt(text, position),
      column: null,
      code: "DESCRIPTOR_NOT_VALID",
      message: `It is not JSON: ${why}.`,
    });
  }
  return null;
}
/** Where there is a fault, what is put in its place is sound, so that one mistake is named once. */
function factsOf(json, fault) {
  const { initiative } = json;
  if (!isObject(initiative))
    fault("initiative", "FIELD_REQUIRED", "Say what initiative this is: time zone, language, phase and thresholds.");
  const said = isObject(initiative) ? initiative : {};
  return {
    slug: textOf(json["name"], "name", "unnamed", fault),
    name: textOf(json["title"], "title", "Unnamed", fault),
    problemArea: textOf(json["description"], "description", "Unknown", fault),
    timeZone: textOf(said["timeZone"] ?? "UTC", "initiative.timeZone", "UTC", fault),
    defaultLanguage: textOf(said["defaultLanguage"] ?? "en", "initiative.defaultLanguage", "en", fault),
    currentPhase: phaseOf(said["currentPhase"] ?? "PHASE_I", fault),
    smallCellThreshold: numberOf(said["smallCellThreshold"] ?? 5, "initiative.smallCellThreshold", 5, fault),
    minCoverage: numberOf(said["minCoverage"] ?? 0.8, "initiative.minCoverage", 0.8, fault),
    ...provenanceOf(json, fault),
  };
}
function textOf(value, key, whenFault, fault) {
  if (value === undefined) fault(key, "FIELD_REQUIRED", `The field ${key} is missing.`);
  else if (typeof value !== "string") fault(key, "NOT_A_TEXT", `The field ${key} must be a text.`);
  else if (value.includes("\0"))
    fault(key, "NUL_NOT_ALLOWED", "There is a NUL character, which is no text. Remove it.");
  else return value;
  return whenFault;
}
function numberOf(value, key, whenFault, fault) {
  if (typeof value === "number") return value;
  fault(key, "NOT_A_NUMBER", `The field ${key} must be a number.`);
  return whenFault;
}
function phaseOf(value, fault) {
  const phase = phases.find((known) => known === value);
  if (!phase)
    fault("initiative.currentPhase", "WORD_NOT_KNOWN", `${shown(String(value))} is none of ${phases.join(", ")}.`);
  return phase ?? "PHASE_I";
}
/** A table that the package lists and does not have would change what the others mean. */
function checkResources(resources, source, fault) {
  if (!Array.isArray(resources)) {
    fault("resources", "FIELD_REQUIRED", "List the package's tables as resources.");
    return;
  }
  const listed = resources.map((resource) => (isObject(resource) ? resource["path"] : null));
  for (const known of packageFiles) {
    if (listed.includes(known) && !source.has(known))
      fault("resources", "FILE_MISSING", `${known} is listed, but is not in the package.`);
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The field of datapackage.json that holds a fact. */
function keyOf(fact) {
  const renamed = new Map([
    ["slug", "name"],
    ["name", "title"],
    ["problemArea", "description"],
  ]);
  return renamed.get(fact) ?? `initiative.${fact}`;
}
//# sourceMappingURL=descriptor.js.map
