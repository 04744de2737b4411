import { categoryKey } from "@keelson/domain/measurement/categories";
import { checkFigure } from "@keelson/domain/measurement/figure";
import { checkNote } from "@keelson/domain/measurement/note";
import { isOwnPeriod, parsePeriod } from "@keelson/domain/measurement/period";
import { definitionAt } from "../indicators/find-definitions.js";
/**
 * The rows by indicator and period, in the order they came; and every fault of every row, so that one answer tells them all.
 * `reportable` has all versions of each indicator, oldest first: a row is read under the one in force for its period.
 */
export function readRows(inputs, reportable) {
  const groups = new Map();
  const seen = new Map();
  const problems = [];
  for (const [index, input] of inputs.entries()) {
    const found = readRow(input, index, reportable.get(input.indicatorCode));
    problems.push(...found.problems);
    if (!found.read) continue;
    const { row, period, ...known } = found.read;
    const place = `${input.indicatorCode} ${period.code}`;
    const first = seen.get(`${place} ${categoryKey(row.categories)}`);
    if (first === undefined) seen.set(`${place} ${categoryKey(row.categories)}`, index);
    else
      problems.push(
        problem(
          index,
          "",
          "DUPLICATE_ROW",
          `Row ${first} says something for the same indicator, period and categories.`,
        ),
      );
    const group = groups.get(place) ?? { ...known, period, rows: [] };
    group.rows.push(row);
    groups.set(place, group);
  }
  return { groups: [...groups.values()], problems };
}
function readRow(input, index, versions) {
  const latest = versions?.at(-1);
  if (!versions || !latest) {
    const message = `This initiative has no indicator ${input.indicatorCode}.`;
    return { read: null, problems: [problem(index, "indicatorCode", "UNKNOWN_INDICATOR", message)] };
  }
  // what it is called and how often it is reported is the same in all versions
  const period = readPeriod(input.period, latest.indicator);
  const known = period.period ? versionAt(versions, period.period) : latest;
  const categories = readCategories(input, known.dimensions);
  const checked = checkFigure(known.indicator, {
    valueState: input.valueState ?? "REPORTED",
    value: input.value ?? null,
    numerator: input.numerator ?? null,
    denominator: input.denominator ?? null,
  });
  const noted = checkNote(known.indicator.measureType, input.valueState ?? "REPORTED", input.note ?? null);
  const problems = [...period.problems, ...categories.problems, ...checked.problems, ...noted].map((found) => ({
    ...found,
    path: ["rows", String(index), ...found.path],
  }));
  if (!period.period || !checked.figure || problems.length > 0) return { read: null, problems };
  const row = { index, categories: categories.categories, figure: checked.figure, note: input.note?.trim() || null };
  return { read: { ...known, period: period.period, row }, problems };
}
function versionAt(versions, { start }) {
  const inForce = definitionAt(
    versions.map(({ indicator }) => indicator),
    start,
  );
  const known = versions.find(({ indicator }) => indicator === inForce);
  if (!known) throw new Error("the version in force is none of the versions");
  return known;
}
function readPeriod(code, { frequency, yearStartMonth, indicator }) {
  const period = parsePeriod(code);
  if (!period) {
    const message = `${JSON.stringify(code)} is no period; periods look like 2026, 2026Q1, 202603 or 2026April.`;
    return { period: null, problems: [{ code: "PERIOD_NOT_VALID", message, path: ["period"] }] };
  }
  if (!isOwnPeriod(period, frequency, yearStartMonth)) {
    const message = `${code} is not one of the ${frequency.toLowerCase()} periods of ${indicator.code}.`;
    return { period: null, problems: [{ code: "PERIOD_OF_ANOTHER_FREQUENCY", message, path: ["period"] }] };
  }
  return { period, problems: [] };
}
function readCategories(input, dimensions) {
  const given = input.categories ?? [];
  const problems = given.flatMap(({ dimension, category }, place) => {
    const path = ["categories", String(place)];
    const known = dimensions.find(({ code }) => code === dimension);
    if (!known)
      return [{ code: "UNKNOWN_DIMENSION", message: `${input.indicatorCode} is not cut by ${dimension}.`, path }];
    if (known.categories.some(({ code }) => code === category)) return [];
    return [{ code: "UNKNOWN_CATEGORY", message: `${dimension} has no category ${category}.`, path }];
  });
  if (new Set(given.map(({ dimension }) => dimension)).size < given.length) {
    problems.push({ code: "DUPLICATE_DIMENSION", message: "Give one category of a dimension.", path: ["categories"] });
  }
  return { categories: Object.fromEntries(given.map(({ dimension, category }) => [dimension, category])), problems };
}
function problem(index, field, code, message) {
  return { code, message, path: ["rows", String(index), ...(field ? [field] : [])] };
}
//# sourceMappingURL=read-rows.js.map
