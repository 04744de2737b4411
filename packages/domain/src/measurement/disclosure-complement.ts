import { formed, isPeopleMeasure } from "./disclosure-primary.ts";
import { isAdditionKnown } from "./disclosure-sheet.ts";
import type { Line, Sheet } from "./disclosure-sheet.ts";

/**
 * What else is hidden so that nobody gets a hidden cell by subtraction: in every line whose parts add up to a whole that is
 * shown, at least two cells, and never so few people together that their sum would tell. In tables of two dimensions rows
 * and columns in turn, until nothing changes. Of lines with no hidden part nothing is hidden.
 * Source: docs/methodology.md 4.4.7.2 and 4.4.7.3; vectors SUP-01, SUP-02, SUP-04, SUP-06.
 */
export function complementaryOf(sheet: Sheet, primary: readonly boolean[]): boolean[] {
  const hidden = [...primary];
  const lines = sheet.lines.filter((line) => isAdditionKnown(sheet, line));
  for (let isStable = false; !isStable;) {
    isStable = true;
    for (const line of lines)
      while (needsMore(sheet, line, hidden)) {
        const [next] = candidates(sheet, [line], hidden);
        if (next === undefined) break;
        hidden[next] = true;
        isStable = false;
      }
  }
  return hidden;
}

/**
 * Cells of these lines that could be hidden too, the least loss first: one whose other line has a hidden cell already,
 * then the smallest, then in a table by row and column, of one dimension by category code. Never one with nobody in it.
 */
export function candidates(sheet: Sheet, lines: readonly Line[], hidden: readonly boolean[]): number[] {
  const isHiddenElsewhere = (part: number) =>
    sheet.lines.some(
      (line) =>
        !lines.includes(line) && line.parts.includes(part) && line.parts.some((other) => hidden[other] === true),
    );
  return [...new Set(lines.flatMap(({ parts }) => parts))]
    .filter((part) => hidden[part] !== true && (sheet.cells[part]?.size ?? 0) !== 0)
    .map((part) => ({ part, size: Math.abs(sheet.cells[part]?.size ?? 0), isFree: isHiddenElsewhere(part) }))
    .sort((a, b) => Number(b.isFree) - Number(a.isFree) || a.size - b.size || byPlace(sheet, a.part, b.part))
    .map(({ part }) => part);
}

function byPlace({ cells }: Sheet, a: number, b: number): number {
  const [one, other] = [cells[a], cells[b]];
  if (one === undefined || other === undefined || one.at.length !== 1 || other.at.length !== 1) return a - b;
  return one.cell.key < other.cell.key ? -1 : one.cell.key > other.cell.key ? 1 : 0;
}

function needsMore(sheet: Sheet, line: Line, hidden: readonly boolean[]): boolean {
  // What is not shown takes nothing away from: the audit looks after it.
  if (hidden[line.whole] === true) return false;
  const parts = line.parts.filter((part) => hidden[part] === true && sheet.cells[part]?.amounts !== null);
  if (parts.length === 0) return false;
  if (parts.length < 2) return true;
  return isPeopleMeasure(sheet.cube.measureType) && sheet.forms.some((form) => isSumSmall(sheet, parts, form));
}

function isSumSmall(sheet: Sheet, parts: readonly number[], form: readonly number[]): boolean {
  const people = parts.reduce((sum, part) => sum + formed(form, sheet.cells[part]?.amounts ?? []), 0);
  // That none of many are in the numerator may be known; that a group is empty is what would be told here.
  return people < sheet.cube.smallCellThreshold && (people > 0 || form === sheet.forms.at(-1));
}
