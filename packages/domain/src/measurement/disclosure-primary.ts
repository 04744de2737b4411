import { compare } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { isAdditive } from "./disclosure-sheet.ts";
import type { Sheet, SheetCell } from "./disclosure-sheet.ts";
import { onePartnersFigure, partnersMin } from "./release.ts";
import type { MeasureType } from "./words.ts";

/** Whether a cell is hidden whatever the others show: it has no figure to tell, or one that is not to be told. */
export function isPrimary(sheet: Sheet, cell: SheetCell): boolean {
  return !cell.cell.hasFigure || isSensitive(sheet, cell);
}

/**
 * Whether a cell is hidden for its own sake: the figure of fewer than three partners or of one, a milestone that none or
 * all have reached, few people, or few people left for a contributor that takes its own away.
 * Source: docs/methodology.md 4.4.7.1; docs/decisions/0014-disclosure-control.md.
 */
export function isSensitive(sheet: Sheet, cell: SheetCell): boolean {
  if (isOfFewPartners(sheet, cell) || tellsOfEach(sheet, cell)) return true;
  if (!isPeopleMeasure(sheet.cube.measureType)) return false;
  // People whose number is not known cannot be called many.
  if (cell.amounts === null) return !isNothing(cell);
  return isSmall(sheet, cell, cell.amounts) || isBoundSmall(sheet, cell) || leavesFew(sheet, cell, cell.amounts);
}

/** Whether the figures count people, so that few of them can be told apart. */
export function isPeopleMeasure(measureType: MeasureType): boolean {
  return ["PEOPLE_COUNT", "ORDINAL", "NOMINAL", "PROPORTION", "RATE", "MEAN"].includes(measureType);
}

/** Whether the figure is so nearly one partner's that the others, or anybody, would know it. */
export function isOfFewPartners({ cube }: Sheet, { cell: { parts } }: SheetCell): boolean {
  const isOnePartners = onePartnersFigure.includes(cube.acrossPartners);
  return (isOnePartners || parts.length < partnersMin) && parts.some(({ isNamed }) => !isNamed);
}

/** Whether it is told of a cell that there is nobody in it, or nobody else. */
export function showsZeros({ cube }: Sheet, { at }: SheetCell): boolean {
  return !cube.suppressZeros && !at.some(([dimension]) => cube.dimensions[dimension]?.isSensitive === true);
}

/** None or all have reached the milestone, of everybody or of all but one who knows of itself. */
function tellsOfEach({ cube }: Sheet, { cell: { value, parts } }: SheetCell): boolean {
  if (cube.acrossPartners !== "COUNT_TRUE" || value === null || parts.every(({ isNamed }) => isNamed)) return false;
  return [value, String(parts.length - Number(value))].some(
    (reached) => reached === "0" || (reached === "1" && parts.length > 1),
  );
}

function isNothing({ cell: { value, numerator, denominator, lower, upper } }: SheetCell): boolean {
  return [value, numerator, denominator, lower, upper].every((figure) => figure === null);
}

function isSmall(sheet: Sheet, cell: SheetCell, amounts: readonly number[]): boolean {
  return sheet.forms.some((form) => isFew(sheet, cell, formed(form, amounts)));
}

/** A range of few people is as small as a number of them. */
function isBoundSmall({ cube }: Sheet, { cell }: SheetCell): boolean {
  if (cube.acrossPartners !== "SUM_DISTINCT") return false;
  const k = String(cube.smallCellThreshold);
  return [cell.value, cell.lower, cell.upper].some((people: Decimal | null) => {
    return people !== null && compare(people, "0") > 0 && compare(people, k) < 0;
  });
}

/** A contributor knows its own part: what it sees of the others must not be few either. */
function leavesFew(sheet: Sheet, cell: SheetCell, amounts: readonly number[]): boolean {
  if (!isAdditive(sheet.cube)) return false;
  return cell.cell.parts.some(({ partner }) => {
    const own = cell.own.get(partner);
    if (own === undefined || cell.cell.parts.length < 2) return false;
    return isSmall(
      sheet,
      cell,
      amounts.map((amount, index) => amount - (own[index] ?? 0)),
    );
  });
}

function isFew(sheet: Sheet, cell: SheetCell, people: number): boolean {
  return (people > 0 || (people === 0 && !showsZeros(sheet, cell))) && people < sheet.cube.smallCellThreshold;
}

/** The sum that a form stands for. */
export function formed(form: readonly number[], amounts: readonly number[]): number {
  return form.reduce((sum, coefficient, index) => sum + coefficient * (amounts[index] ?? 0), 0);
}
