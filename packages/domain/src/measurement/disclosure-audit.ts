import { candidates } from "./disclosure-complement.ts";
import { narrowIn } from "./disclosure-narrow.ts";
import type { Move, Secret } from "./disclosure-narrow.ts";
import { formed, isOfFewPartners, isPeopleMeasure, isSensitive, showsZeros } from "./disclosure-primary.ts";
import { programOf } from "./disclosure-program.ts";
import type { Side, View } from "./disclosure-program.ts";
import { isAdditive, isSame, widthOf } from "./disclosure-sheet.ts";
import type { Sheet, SheetCell } from "./disclosure-sheet.ts";
import type { SolveRange } from "./linear-range.ts";

/** A cube laid out, and which of its cells are hidden. */
export interface Hiding {
  readonly sheet: Sheet;
  readonly hidden: readonly boolean[];
}

/**
 * The cells to hide so that no hidden one can be computed more tightly than it must, over all tables of the cube together,
 * and those of the release `before` it where there is one. What that has told is no secret beside it, but no table of today
 * is to tell what another hides: so the cube is also looked at by itself.
 *
 * Looks with the eyes of somebody outside and of each contributor, who knows its own part of every cell. Where one is
 * too narrow another cell of its lines is hidden, and it looks again; where none is left the tables go: the pair,
 * all pairs, the dimension, everything but the total.
 * Source: docs/methodology.md 4.4.7.4; docs/decisions/0014-disclosure-control.md.
 */
export function auditedOf({ sheet, hidden: first }: Hiding, before: Hiding | null, solve: SolveRange): boolean[] {
  const hidden = [...first];
  const looks = [null, ...(before === null ? [] : [before])].map((other) => lookOf({ sheet, hidden }, other));
  for (let isStable = false; !isStable;) {
    isStable = true;
    for (const look of looks)
      for (let narrow = firstNarrow(look, solve); narrow !== null; narrow = firstNarrow(look, solve)) {
        const more = nextHidden(sheet, hidden, narrow.key);
        // Where everything but the total is hidden already, this is what the total alone tells.
        if (more.length === 0) return hidden;
        for (const cell of more) hidden[cell] = true;
        isStable = false;
      }
  }
  return hidden;
}

/** Whether nobody can compute a hidden cell of either release too tightly from the two together. */
export function isSafe(after: Hiding, before: Hiding, solve: SolveRange): boolean {
  return firstNarrow(lookOf(after, before), solve) === null;
}

/** What is looked at together, and the moves that were found so far; everybody who looks, once there is something hidden. */
interface Look {
  readonly sides: readonly Side[];
  readonly moves: Move[];
  views: readonly View[] | null;
}

function lookOf(after: Hiding, before: Hiding | null): Look {
  const size = after.sheet.cells.length * widthOf(after.sheet);
  const sides = [{ ...after, offset: 0 }, ...(before === null ? [] : [{ ...before, offset: size }])];
  return { sides, moves: [], views: null };
}

/** The first secret, in display order, that anybody can compute too tightly; null where nobody can any. */
function firstNarrow(look: Look, solve: SolveRange): Secret | null {
  const { sides, moves } = look;
  if (!sides.some(({ hidden }) => hidden.some(Boolean))) return null;
  for (const view of (look.views ??= viewsOf(sides))) {
    const secrets = sides.flatMap((side) => secretsOf(side, sides, view));
    const narrow = secrets.length === 0 ? null : narrowIn(programOf(sides, view), view, secrets, solve, moves);
    if (narrow !== null) return narrow;
  }
  return null;
}

/** Somebody outside, and every contributor that has something of its own to take away. */
function viewsOf(sides: readonly Side[]): View[] {
  const all = sides.flatMap(({ sheet }) =>
    sheet.cells.flatMap(({ amounts }) => amounts ?? Array.from({ length: widthOf(sheet) }, () => 0)),
  );
  const rest = Float64Array.from(all);
  const partners = [...new Set(sides.flatMap(({ sheet }) => (isAdditive(sheet.cube) ? sheet.partners : [])))].sort();
  const contributors = partners.flatMap((partner) => {
    const without = rest.slice();
    for (const { sheet, offset } of sides)
      for (const { index, own } of sheet.cells)
        for (const [quantity, amount] of (own.get(partner) ?? []).entries()) {
          const place = offset + index * widthOf(sheet) + quantity;
          without[place] = (without[place] ?? 0) - amount;
        }
    return without.some((amount, place) => amount !== rest[place]) ? [{ partner, rest: without }] : [];
  });
  return [{ partner: null, rest }, ...contributors].map((view) => ({ ...view, safe: new Set(), seen: 0 }));
}

/**
 * What must stay unknown to one who looks and is not found wide enough yet: every hidden cell that somebody else has given a figure of; of the release before
 * those that would be hidden for their own sake today too, and now no more what it has shown already.
 */
function secretsOf(side: Side, sides: readonly Side[], view: View): Secret[] {
  const { sheet, hidden, offset } = side;
  const other = sides.find((candidate) => candidate !== side) ?? null;
  const isBefore = side !== sides[0];
  return sheet.cells.flatMap((cell) => {
    if (hidden[cell.index] !== true || cell.amounts === null) return [];
    const isOnlyOwn = cell.cell.parts.every(({ partner }) => partner === view.partner);
    if (isOnlyOwn && view.partner !== null) return [];
    if (isBefore ? !isSensitive(sheet, cell) : other !== null && wasTold(cell, other)) return [];
    return sheet.forms
      .map((form) => ({ form, name: `${isBefore ? "before " : ""}${cell.cell.key}:${form.join()}` }))
      .filter(({ form, name }) => !view.safe.has(name) && !isKnownZero(side, view, cell, form))
      .map(({ form, name }) => ({
        name,
        key: cell.cell.key,
        place: offset + cell.index * widthOf(sheet),
        form,
        width: widthMin(sheet, cell, form),
      }));
  });
}

/** Whether the release before showed this very figure. */
function wasTold({ cell, amounts }: SheetCell, { sheet, hidden }: Side): boolean {
  const then = sheet.cells.find(({ cell: { key } }) => key === cell.key);
  return (
    then !== undefined &&
    hidden[then.index] !== true &&
    (amounts ?? []).every((amount, quantity) => isSame(amount, then.amounts?.[quantity] ?? Number.NaN))
  );
}

/** Whether a shown cell that this one is part of says that there is nobody, and may. */
function isKnownZero(
  { sheet, hidden, offset }: Side,
  { rest }: View,
  cell: SheetCell,
  form: readonly number[],
): boolean {
  if (!sheet.isNonNegative) return false;
  const width = widthOf(sheet);
  return cell.within.some((whole) => {
    const { amounts = null } = sheet.cells[whole] ?? {};
    if (amounts === null || hidden[whole] === true || !isZeroShown(sheet, whole)) return false;
    return isSame(formed(form, [...rest.subarray(offset + whole * width, offset + (whole + 1) * width)]), 0);
  });
}

function isZeroShown(sheet: Sheet, index: number): boolean {
  const cell = sheet.cells[index];
  return cell !== undefined && showsZeros(sheet, cell);
}

/** The share of a figure within which nobody may come of it, where what is hidden is no number of people. */
const nearShare = 0.1;

function widthMin(sheet: Sheet, cell: SheetCell, form: readonly number[]): number {
  const share = nearShare * Math.abs(formed(form, cell.amounts ?? []));
  if (!isPeopleMeasure(sheet.cube.measureType)) return Math.max(share, sheet.isWhole ? 1 : cent, noise * sheet.largest);
  const k = sheet.cube.smallCellThreshold;
  return isOfFewPartners(sheet, cell) ? Math.max(k, share) : k;
}

/** Of a hidden zero it must at least stay open whether it is one, by more than a solver is wrong. */
const cent = 0.01;
const noise = 1e-6;

/** What to hide because this cell is too narrow: one cell more of its lines, or where none is left whole tables. */
function nextHidden(sheet: Sheet, hidden: readonly boolean[], key: string): number[] {
  const narrow = sheet.cells.findIndex(({ cell }) => cell.key === key);
  const [next] = candidates(
    sheet,
    sheet.lines.filter(({ whole, parts }) => whole === narrow || parts.includes(narrow)),
    hidden,
  );
  if (next !== undefined) return [next];
  const dimensions = sheet.cells[narrow]?.at.map(([dimension]) => dimension) ?? [];
  for (const isDropped of tables(dimensions)) {
    const dropped = sheet.cells.filter(
      ({ at, index }) => hidden[index] !== true && isDropped(at.map(([dimension]) => dimension)),
    );
    if (dropped.length > 0) return dropped.map(({ index }) => index);
  }
  return [];
}

/** Which tables to drop, one after the other: told by the dimensions of a cell. Never the total. */
function tables(dimensions: readonly number[]): ((cut: readonly number[]) => boolean)[] {
  return [
    (cut) => dimensions.length === 2 && cut.length === 2 && cut.every((dimension) => dimensions.includes(dimension)),
    ...[...dimensions].reverse().map((dropped) => (cut: readonly number[]) => cut.includes(dropped)),
    (cut) => cut.length === 2,
    (cut) => cut.length > 0,
  ];
}
