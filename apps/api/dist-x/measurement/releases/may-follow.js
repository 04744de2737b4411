import { categoriesOf, categoryKey } from "@keelson/domain/measurement/categories";
import { compare, subtract } from "@keelson/domain/measurement/decimal";
import { partnersMin } from "@keelson/domain/measurement/release";
/**
 * Whether what a table shows now, beside what was told of it before, tells no single partner's change and nothing of few people.
 *
 * What is shown before and after has been changed by nobody or by three partners, and not by fewer people than the threshold. So
 * have, taken together, the parts of each line that stay hidden: what remains of a line when its shown parts are taken away is as
 * good as shown. And what was shown and is as it was is not hidden: everybody knows it, so it would hide nothing beside it.
 * Source: docs/architecture.md "Outside audiences".
 */
export function mayFollow(cube, shown, told, table) {
  const cells = cube.cells.filter(({ key }) => isCutBy(key, table));
  const isTold = ({ key }) => shown.get(key) === "FIGURE";
  if (told.length === 0 || !cells.some(isTold)) return true;
  const before = new Map(told.filter((part) => part.shown === "FIGURE").map((part) => [part.categoryKey, part]));
  for (const cell of cells) {
    const figure = before.get(cell.key);
    if (!figure) continue;
    if (isTold(cell) && (isOfFew([figure]) || isSmallChange(cube, figure, cell))) return false;
    if (shown.get(cell.key) === "SUPPRESSED" && figure.changed.length < partnersMin) return false;
  }
  const hidden = new Set(cells.filter(({ key }) => shown.get(key) === "SUPPRESSED").map(({ key }) => key));
  return linesOf(table, [...hidden]).every(
    (line) => !isOfFew(told.filter(({ categoryKey: key }) => line.includes(key))),
  );
}
const isCutBy = (key, table) => {
  const cut = Object.keys(categoriesOf(key));
  return cut.length === table.length && cut.every((code) => table.includes(code));
};
/** The keys that differ in one dimension only, along each dimension. */
function linesOf(table, keys) {
  return table.flatMap((along) => {
    const lines = new Map();
    for (const key of keys) {
      const { [along]: _, ...rest } = categoriesOf(key);
      const line = categoryKey(rest);
      lines.set(line, [...(lines.get(line) ?? []), key]);
    }
    return [...lines.values()];
  });
}
/** Whether somebody has changed these parts, but fewer than three partners, and not all of them with their consent. */
function isOfFew(parts) {
  const changed = new Set(parts.flatMap((part) => part.changed));
  const unnamed = parts.some((part) => part.changedUnnamed.length > 0);
  return changed.size > 0 && changed.size < partnersMin && unnamed;
}
/** Whether some, but fewer people than the threshold, make the difference between two shown figures (methodology, SUP-08). */
export function isSmallChange({ measureType, smallCellThreshold }, before, after) {
  return (peopleIn[measureType] ?? []).some((people) => {
    const [from, to] = [people(before), people(after)];
    if (from === null || to === null) return false;
    const difference = subtract(to, from).replace(/^-/, "");
    return compare(difference, "0") > 0 && compare(difference, String(smallCellThreshold)) < 0;
  });
}
const value = (figures) => figures.value;
const numerator = (figures) => figures.numerator;
const denominator = (figures) => figures.denominator;
const others = (figures) =>
  figures.numerator && figures.denominator && subtract(figures.denominator, figures.numerator);
/** What of the figures of a measure are numbers of people. */
const peopleIn = {
  PEOPLE_COUNT: [value],
  ORDINAL: [value],
  NOMINAL: [value],
  PROPORTION: [numerator, denominator, others],
  RATE: [numerator, denominator, others],
  MEAN: [denominator],
};
//# sourceMappingURL=may-follow.js.map
