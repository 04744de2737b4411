import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { checkOverlap } from "@keelson/domain/measurement/distinct-people";
import { overlapMethods } from "../../../measurement/overlaps/overlap.entity.js";
import { versionAt } from "../indicators/versions.js";
import { isPeriod, ownPeriod } from "../obligations/periods.js";
import { place } from "../tables/coded.js";
import { rowsOnce } from "../tables/rows-once.js";
import { shown } from "../tables/shown.js";
import { Table } from "../tables/table.js";
const columns = ["indicator", "period", "organisations", "people", "method"];
/** Reads overlaps.csv, which a package need not have. */
export async function readOverlaps(source, known, faults) {
  if (!source.has("overlaps.csv")) return [];
  const table = new Table(source, { file: "overlaps.csv", required: columns, optional: [] }, faults);
  const overlaps = [];
  const lines = new Map();
  for await (const row of rowsOnce(table, ["indicator", "period", "organisations"])) {
    const overlap = overlapOf(row, known);
    if (!overlap) continue;
    const key = [overlap.indicator, overlap.period.code, ...overlap.organisations].join(" ");
    const first = lines.get(key);
    if (first === undefined) {
      lines.set(key, row.line);
      overlaps.push(overlap);
    } else {
      row.fault("organisations", "DUPLICATE_ROW", `The same organisations are on line ${first} already.`);
    }
  }
  return overlaps;
}
function overlapOf(row, { organisations, indicators }) {
  const indicator = place(indicators, row.cell("indicator"));
  if (indicator === "UNKNOWN")
    row.fault("indicator", "UNKNOWN_INDICATOR", `${shown(row.cell("indicator"))} is not in indicators.csv.`);
  const partners = row.list("organisations");
  const places = partners.map((code) => place(organisations, code));
  for (const [index, code] of partners.entries())
    if (places[index] === "UNKNOWN")
      row.fault("organisations", "UNKNOWN_ORGANISATION", `${shown(code)} is not in organisations.csv.`);
  for (const { code, message, path } of checkOverlap({ partners, people: row.cell("people") }, {}))
    row.fault(path[0] === "people" ? "people" : "organisations", code, message);
  const method = row.word("method", overlapMethods);
  const defined = typeof indicator === "number" ? indicators.list[indicator] : undefined;
  if (!defined || typeof indicator !== "number") return null;
  const period = ownPeriod(defined, row.cell("period"));
  if (!isPeriod(period)) row.fault("period", period.code, period.message);
  else refuseSums(row, defined, period);
  if (isPeriod(period)) refuseLinkage(row, defined, period, method);
  const found = places.filter((known) => typeof known === "number");
  if (!row.isSound || !isPeriod(period) || found.length < partners.length) return null;
  const people = parseDecimal(row.cell("people")) ?? "0";
  return { indicator, period, organisations: found.toSorted((a, b) => a - b), people, method };
}
function refuseLinkage(row, indicator, period, method) {
  const version = indicator.versions[versionAt(indicator, period.start)];
  if (!version?.isSensitive || method !== "RECORD_LINKAGE") return;
  const message = `${version.code} is sensitive: who is counted by several partners is not found out by linking their records.`;
  row.fault("method", "RECORD_LINKAGE_NOT_ALLOWED", message);
}
function refuseSums(row, indicator, period) {
  const version = indicator.versions[versionAt(indicator, period.start)];
  if (!version || version.acrossPartners === "SUM_DISTINCT") return;
  const message = `Only people who are counted without adding them up overlap; ${version.code} combines by ${version.acrossPartners}.`;
  row.fault("indicator", "OVERLAP_NOT_APPLICABLE", message);
}
//# sourceMappingURL=read-overlaps.js.map
