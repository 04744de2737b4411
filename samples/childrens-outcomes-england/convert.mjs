/**
 * Makes this data package anew from the published files: `node convert.mjs <source-folder>`.
 * The same files give the same bytes. README.md says where to get them and what was decided.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { answering, partners } from "./authorities.mjs";
import { datapackage, tables } from "./datapackage.mjs";
import { settle } from "./figures.mjs";
import { dimensions, indicators } from "./indicators.mjs";
import { aims } from "./targets.mjs";

const [sourceFolder] = process.argv.slice(2);
if (!sourceFolder) {
  console.error("usage: node convert.mjs <source-folder>");
  process.exit(2);
}

const source = (file) => parse(readFileSync(join(sourceFolder, file), "utf8"), { columns: true, bom: true });

const measurements = indicators.flatMap(measurementsOf);
write("organisations.csv", [...convenors(), ...partners(authorityNames())]);
write(
  "dimensions.csv",
  dimensions.map((row) => ({ ...row, exhaustive: row.exhaustive && partsAddUp(row.dimension) })),
);
write(
  "indicators.csv",
  indicators.map((indicator) => ({ ...indicator, frequency: "ANNUAL" })),
);
write("measurements.csv", measurements);
const { baselines, targets } = aims(indicators, measurements);
write("baselines.csv", baselines);
write("targets.csv", targets);
writeFileSync(join(import.meta.dirname, "datapackage.json"), `${JSON.stringify(datapackage, null, 2)}\n`);

/** One indicator's rows, by period and organisation, the total before its parts. */
function measurementsOf(indicator) {
  const rows = new Map();
  const replaced = [];
  for (const figure of indicator.figures(source(indicator.file)).flatMap(splitJoint)) {
    const period = periodOf(figure.year, indicator.yearStartMonth);
    const { code, predecessors } = answering(figure.authority, period);
    if (code === null) {
      replaced.push(...predecessors.map((predecessor) => ({ predecessor, period })));
      continue;
    }
    const row = {
      organisation: code,
      indicator: indicator.code,
      period: period.code,
      ...settle(figure),
      ...figure.categories,
    };
    if (rows.has(keyOf(row))) throw new Error(`Twice in ${indicator.file}: ${keyOf(row)}`);
    rows.set(keyOf(row), row);
  }
  // Where a source has only the areas of today, the authorities of then have no figure: said, so that coverage shows it.
  for (const { predecessor, period } of replaced) {
    const isAnswered = [...rows.values()].some((row) => row.organisation === predecessor && row.period === period.code);
    if (isAnswered) continue;
    const row = {
      organisation: predecessor,
      indicator: indicator.code,
      period: period.code,
      valueState: "NOT_COLLECTED",
      note: "the source gives this year for the successors' areas only",
    };
    rows.set(keyOf(row), row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function keyOf({ period, organisation, SEX = "", AGE = "" }) {
  return [period, organisation, SEX, AGE].join();
}

/** Two authorities with one return stand in one row, "code / code": the first keeps the figure, so that it counts once. */
function splitJoint(figure) {
  const authorities = figure.authority.split(" / ");
  if (authorities.length === 1) return [figure];
  const together = figure.area.split(" / ").join(" and ");
  return authorities.map((authority, index) => ({
    ...figure,
    authority,
    together,
    isHeldElsewhere: index > 0,
  }));
}

/** Years are named by their end ("2025") or by both ("2023/24", "202425"); a period's code names the one it begins in. */
function periodOf(year, startMonth) {
  const startYear = year.length === 4 ? Number(year) - 1 : Number(year.slice(0, 4));
  const month = String(startMonth).padStart(2, "0");
  const end = new Date(Date.UTC(startYear + 1, startMonth - 1, 0)); // day 0: the eve of the next year's first day
  return {
    code: `${startYear}${{ 4: "April", 9: "Sep", 10: "Oct" }[startMonth]}`,
    start: `${startYear}-${month}-01`,
    end: end.toISOString().slice(0, 10),
  };
}

/** Code → name, as the Department for Education wrote it last. Joint rows and other publishers' short names stay out. */
function authorityNames() {
  const files = [...new Set(indicators.map(({ file }) => file))];
  const named = files
    .flatMap(source)
    .filter((row) => row.geographic_level === "Local authority" && !row.new_la_code.includes(" / "))
    .sort((a, b) => a.time_period.slice(0, 4) - b.time_period.slice(0, 4));
  return new Map(named.map((row) => [row.new_la_code, row.la_name]));
}

/** An initiative needs a backbone; nobody plays that part in these statistics. */
function convenors() {
  const demonstration = { country: "GB", dataSharingConsent: "AGGREGATE_ONLY" };
  return [
    {
      ...demonstration,
      code: "BACKBONE",
      name: "Demonstration backbone (no real body's work)",
      roles: "BACKBONE",
    },
    {
      ...demonstration,
      code: "FUNDER",
      name: "Demonstration funder (invented)",
      roles: "FUNDER",
    },
  ];
}

/** False if, for any partner, indicator and period with a total and every part, the parts of `dimension` do not make it. */
function partsAddUp(dimension) {
  const size = dimensions.filter((row) => row.dimension === dimension).length;
  const concerned = indicators.filter((indicator) => indicator.dimensions === dimension);
  const answers = new Map();
  for (const row of measurements) {
    if (row.valueState !== "REPORTED" || !concerned.some(({ code }) => code === row.indicator)) continue;
    const key = [row.organisation, row.indicator, row.period].join();
    const answer = answers.get(key) ?? { total: null, parts: [] };
    if (row[dimension]) answer.parts.push(row);
    else answer.total = row;
    answers.set(key, answer);
  }
  return [...answers.values()]
    .filter(({ total, parts }) => total && parts.length === size)
    .every(({ total, parts }) =>
      ["value", "numerator", "denominator"].every(
        (figure) =>
          total[figure] === undefined ||
          Number(total[figure]) === parts.reduce((sum, part) => sum + Number(part[figure]), 0),
      ),
    );
}

/** RFC 4180, quoted only where it must be; the columns are those the package declares. */
function write(file, rows) {
  const columns = Object.keys(tables[file]);
  const cell = (value = "") => {
    const text = value;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  writeFileSync(join(import.meta.dirname, file), lines.map((line) => `${line.map(cell).join(",")}\n`).join(""));
}
