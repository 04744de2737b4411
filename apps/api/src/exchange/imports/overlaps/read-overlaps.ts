import { parseDecimal, type Decimal } from "@keelson/domain/measurement/decimal";
import { checkOverlap } from "@keelson/domain/measurement/distinct-people";
import type { Period } from "@keelson/domain/measurement/period";
import { overlapMethods, type OverlapMethod } from "../../../measurement/overlaps/overlap.entity.ts";
import type { Faults } from "../faults.ts";
import { versionAt, type ReadIndicator } from "../indicators/versions.ts";
import type { Known } from "../known.ts";
import { isPeriod, ownPeriod } from "../obligations/periods.ts";
import type { PackageSource } from "../package/package-source.ts";
import { place } from "../tables/coded.ts";
import { rowsOnce } from "../tables/rows-once.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { shown } from "../tables/shown.ts";
import { Table } from "../tables/table.ts";

/** How many people two or three organisations all count in a period, as all of them have agreed. */
export interface ReadOverlap {
  readonly indicator: number;
  readonly period: Period;
  /** Places in the package's list, ascending: one set is written one way. */
  readonly organisations: readonly number[];
  readonly people: Decimal;
  readonly method: OverlapMethod;
}

const columns = ["indicator", "period", "organisations", "people", "method"] as const;
export type OverlapColumn = (typeof columns)[number];

/** Reads overlaps.csv, which a package need not have. */
export async function readOverlaps(source: PackageSource, known: Known, faults: Faults): Promise<ReadOverlap[]> {
  if (!source.has("overlaps.csv")) return [];
  const table = new Table(source, { file: "overlaps.csv", required: columns, optional: [] }, faults);
  const overlaps: ReadOverlap[] = [];
  const lines = new Map<string, number>();
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

function overlapOf(row: RowReader<OverlapColumn>, { organisations, indicators }: Known): ReadOverlap | null {
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

function refuseLinkage(
  row: RowReader<OverlapColumn>,
  indicator: ReadIndicator,
  period: Period,
  method: OverlapMethod,
): void {
  const version = indicator.versions[versionAt(indicator, period.start)];
  if (!version?.isSensitive || method !== "RECORD_LINKAGE") return;
  const message = `${version.code} is sensitive: who is counted by several partners is not found out by linking their records.`;
  row.fault("method", "RECORD_LINKAGE_NOT_ALLOWED", message);
}

function refuseSums(row: RowReader<OverlapColumn>, indicator: ReadIndicator, period: Period): void {
  const version = indicator.versions[versionAt(indicator, period.start)];
  if (!version || version.acrossPartners === "SUM_DISTINCT") return;
  const message = `Only people who are counted without adding them up overlap; ${version.code} combines by ${version.acrossPartners}.`;
  row.fault("indicator", "OVERLAP_NOT_APPLICABLE", message);
}
