import { categoriesOf } from "./categories.ts";
import type { Cube, CubeCell } from "./disclosure.ts";
import { shapeOf } from "./figure-shape.ts";

/** A cube laid out for arithmetic: cells in display order, the partners in theirs, and which cells add up to which. */
export interface Sheet {
  readonly cube: Cube;
  readonly cells: readonly SheetCell[];
  readonly lines: readonly Line[];
  /** Index of the total; null where the cube has none. */
  readonly total: number | null;
  readonly partners: readonly string[];
  /** The sums of amounts that must stay unknown: for a ratio its numerator, what is left of it, and both together. */
  readonly forms: readonly (readonly number[])[];
  /** Whether somebody outside may take it that no figure is negative. */
  readonly isNonNegative: boolean;
  /** The greatest amount in it, whatever its sign. */
  readonly largest: number;
  /** Whether somebody outside may take it that every amount is a whole number. */
  readonly isWhole: boolean;
}

/** A cell with its place. `amounts` are what adds up, null where nothing was said. */
export interface SheetCell {
  readonly cell: CubeCell;
  readonly index: number;
  /** For each dimension it is cut by: the dimension's place, and the category's. */
  readonly at: readonly (readonly [dimension: number, category: number])[];
  readonly amounts: readonly number[] | null;
  readonly own: ReadonlyMap<string, readonly number[]>;
  /** The total and the cells of one dimension that it is part of. */
  readonly within: readonly number[];
  /** People or things in it: a ratio's denominator, a mean's n. */
  readonly size: number;
}

/** A whole and its parts along one dimension. */
export interface Line {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly dimension: number;
  readonly isExclusive: boolean;
  readonly isExhaustive: boolean;
}

/** Cubes do not change, and each rule looks at the same two. */
const laidOut = new WeakMap<Cube, WeakMap<Cube, Sheet>>();

/**
 * Lays a cube out. Cells of unknown dimensions or categories, or of more than two dimensions, are left out. `beside`: the
 * cube that it is looked at together with, so that both are laid out alike. Whoever asks for the same two gets the same sheet.
 */
export function sheetOf(cube: Cube, beside: Cube = cube): Sheet {
  const known = laidOut.get(cube)?.get(beside);
  if (known) return known;
  const sheet = layOut(cube, beside);
  laidOut.set(cube, (laidOut.get(cube) ?? new WeakMap<Cube, Sheet>()).set(beside, sheet));
  return sheet;
}

function layOut(cube: Cube, beside: Cube): Sheet {
  const isShare = [...cube.cells, ...beside.cells].every((cell) => [cell, ...cell.parts].every(isNumeratorWithin));
  const read = (figure: Figures) => amountsOf(cube, figure, isShare);
  const places = placed(cube);
  const cells = places.map(({ cell, at }, index) => {
    const amounts = read(cell);
    const own = new Map<string, readonly number[]>();
    for (const part of cell.parts) {
      const given = read(part);
      if (given !== null) own.set(part.partner, given);
    }
    return { cell, index, at, amounts, own, within: withinOf(places, at), size: sizeOf(cube, cell, amounts) };
  });
  const all = cells.flatMap(({ amounts, own }) => [...(amounts ?? []), ...[...own.values()].flat()]);
  return {
    cube,
    cells,
    lines: linesOf(cube, cells),
    total: cells.findIndex(({ at }) => at.length === 0) < 0 ? null : 0,
    partners: [...new Set(cells.flatMap(({ own }) => [...own.keys()]))].sort(),
    forms: isRatio(cube) ? (isShare ? shareForms : ratioForms) : [[1]],
    largest: all.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0),
    isNonNegative: all.every((amount) => amount >= 0),
    isWhole: cube.measureType !== "AMOUNT" && all.every(Number.isInteger),
  };
}

/** How many amounts each cell has. */
export function widthOf({ forms }: Sheet): number {
  return forms[0]?.length ?? 1;
}

/** Whether the methods add partners' figures up, so that a partner can take its own away. */
export function isAdditive({ acrossPartners }: Cube): boolean {
  return !["MAX", "MIN", "SINGLE_SOURCE"].includes(acrossPartners);
}

/** Sums of floats that are this near are the same: figures of up to 15 digits. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/**
 * Whether anybody may take it that the parts add up to the whole: the dimension says so, and it is true of these figures.
 * (Where a partner gave only a total it is not, and whoever counts on it is misled.)
 */
export function isAdditionKnown({ cells }: Sheet, { whole, parts, isExclusive, isExhaustive }: Line): boolean {
  const amounts = cells[whole]?.amounts ?? null;
  if (!isExclusive || !isExhaustive || amounts === null) return false;
  return amounts.every((amount, quantity) =>
    isSame(
      amount,
      parts.reduce((sum, part) => sum + (cells[part]?.amounts?.[quantity] ?? 0), 0),
    ),
  );
}

type Figures = Pick<CubeCell, "value" | "numerator" | "denominator"> & Partial<Pick<CubeCell, "lower" | "upper">>;

/** Numerator, the rest of the denominator, and the denominator that is both; or the two where they are not nested. */
const shareForms = [
  [1, 0],
  [0, 1],
  [1, 1],
];
const ratioForms = [
  [1, 0],
  [0, 1],
];

function isRatio({ measureType }: Cube): boolean {
  return shapeOf(measureType) === "RATIO";
}

function isNumeratorWithin({ numerator, denominator }: Figures): boolean {
  return numerator === null || denominator === null || Number(numerator) <= Number(denominator);
}

/** What of a figure adds up; different people that are not known exactly count with the most that they can be. */
function amountsOf(cube: Cube, figure: Figures, isShare: boolean): number[] | null {
  const { numerator, denominator } = figure;
  switch (shapeOf(cube.measureType)) {
    case "RATIO":
      if (numerator === null || denominator === null) return null;
      return [Number(numerator), isShare ? Number(denominator) - Number(numerator) : Number(denominator)];
    case "MEAN":
      return denominator === null ? null : [Number(denominator)];
    default: {
      const value = figure.value ?? figure.upper ?? figure.lower ?? null;
      return value === null ? null : [Number(value)];
    }
  }
}

function sizeOf(cube: Cube, { denominator }: CubeCell, amounts: readonly number[] | null): number {
  return isRatio(cube) ? Number(denominator ?? "0") : (amounts?.[0] ?? 0);
}

interface Placed {
  readonly cell: CubeCell;
  readonly at: readonly (readonly [dimension: number, category: number])[];
}

/** The cells in display order: the total, each dimension, each pair; within them by category. */
function placed({ dimensions, cells }: Cube): Placed[] {
  return cells
    .flatMap((cell) => {
      const given = Object.entries(categoriesOf(cell.key));
      const at = given
        .map(([code, category]): readonly [number, number] => {
          const dimension = dimensions.findIndex((candidate) => candidate.code === code);
          return [dimension, dimensions[dimension]?.categories.indexOf(category) ?? -1];
        })
        .sort(([a], [b]) => a - b);
      return at.length > 2 || at.some(([, category]) => category < 0) ? [] : [{ cell, at }];
    })
    .sort((a, b) => order(rankOf(a.at), rankOf(b.at)));
}

function withinOf(places: readonly Placed[], at: Placed["at"]): number[] {
  const isOver = (whole: Placed["at"]) =>
    whole.length < at.length && whole.every((place) => at.some((own) => own[0] === place[0] && own[1] === place[1]));
  return places.flatMap((place, index) => (isOver(place.at) ? [index] : []));
}

function rankOf(at: readonly (readonly [number, number])[]): number[] {
  return [at.length, ...at.map(([dimension]) => dimension), ...at.map(([, category]) => category)];
}

function order(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((rank, index) => rank !== b[index]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

/** The total along each dimension, then each category of one dimension along each other one. */
function linesOf({ dimensions }: Cube, cells: readonly SheetCell[]): Line[] {
  const lines = new Map<string, { whole: number; dimension: number; parts: number[] }>();
  const indexOf = new Map(cells.map(({ at, index }) => [at.join(";"), index]));
  for (const { at, index } of cells)
    for (const along of at) {
      const rest = at.filter((place) => place !== along).join(";");
      const whole = indexOf.get(rest);
      if (whole === undefined) continue;
      const key = `${rest}/${along[0]}`;
      const line = lines.get(key) ?? { whole, dimension: along[0], parts: [] };
      line.parts.push(index);
      lines.set(key, line);
    }
  return [...lines.values()]
    .sort((a, b) => order([a.whole, a.dimension], [b.whole, b.dimension]))
    .map((line) => ({
      ...line,
      isExclusive: dimensions[line.dimension]?.isExclusive ?? false,
      isExhaustive: dimensions[line.dimension]?.isExhaustive ?? false,
    }));
}
