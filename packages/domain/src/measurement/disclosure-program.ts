import { isSame, widthOf } from "./disclosure-sheet.ts";
import type { Line, Sheet } from "./disclosure-sheet.ts";
import type { Bounds, LinearProgram, Row, Term } from "./linear-range.ts";

/** One release's cube and what it hides; its amounts begin at `offset` among those of all releases looked at together. */
export interface Side {
  readonly sheet: Sheet;
  readonly hidden: readonly boolean[];
  readonly offset: number;
}

/**
 * What one who looks knows of the cells: their amounts less its own part, cell after cell, release after release. `safe`: the
 * secrets that were wide enough; they stay so, because whatever is hidden later only widens them. `seen`: how many moves have
 * been tried.
 */
export interface View {
  /** Null: somebody outside. */
  readonly partner: string | null;
  readonly rest: Float64Array;
  readonly safe: Set<string>;
  seen: number;
}

/** A program over the hidden amounts less the looker's own, and where each of its variables stands among all amounts. */
export interface ViewProgram {
  readonly program: LinearProgram;
  /** The same in units of `unit`: solvers lose their way among very large numbers. */
  readonly scaled: LinearProgram;
  readonly unit: number;
  readonly places: readonly number[];
  readonly variableOf: ReadonlyMap<number, number>;
  readonly isWhole: boolean;
  readonly amounts: number;
}

/** All that one who looks knows of what is hidden from it. */
export function programOf(sides: readonly Side[], view: View): ViewProgram {
  const places = sides.flatMap(({ sheet, hidden, offset }) =>
    sheet.cells.flatMap(({ index, amounts }) =>
      hidden[index] === true && amounts !== null
        ? amounts.map((_, quantity) => offset + index * widthOf(sheet) + quantity)
        : [],
    ),
  );
  const variableOf = new Map(places.map((place, variable) => [place, variable]));
  const isNonNegative = sides.every(({ sheet }) => sheet.isNonNegative);
  const known = knownFromOther(sides, view, variableOf);
  const variables = places.map((place) => {
    const rest = view.rest[place] ?? 0;
    if (known.has(place)) return { least: rest, greatest: rest };
    return { least: isNonNegative && rest >= 0 ? 0 : null, greatest: null };
  });
  const rows = sides.flatMap((side) =>
    side.sheet.lines.flatMap((line) =>
      Array.from({ length: widthOf(side.sheet) }, (_, quantity) =>
        rowsOf(side, view, line, quantity, variableOf),
      ).flat(),
    ),
  );
  const program = { variables, rows: [...rows, ...sameInBoth(sides, view, variableOf)] };
  const unit = Math.max(1, ...sides.map(({ sheet }) => sheet.largest / largestMax));
  return {
    program,
    scaled: unit === 1 ? program : scaledBy(program, unit),
    unit,
    places,
    variableOf,
    isWhole: sides.every(({ sheet }) => sheet.isWhole),
    amounts: view.rest.length,
  };
}

const largestMax = 1e6;

function scaledBy({ variables, rows }: LinearProgram, unit: number): LinearProgram {
  const bounds = ({ least, greatest }: Bounds) => ({
    least: least === null ? null : least / unit,
    greatest: greatest === null ? null : greatest / unit,
  });
  return { variables: variables.map(bounds), rows: rows.map((row) => ({ ...row, ...bounds(row) })) };
}

/** Places of the same amount in two releases, where for this one who looks nobody has changed it. */
function* unchanged([one, other]: readonly Side[], { rest }: View): Generator<[number, number]> {
  if (one === undefined || other === undefined) return;
  const width = widthOf(one.sheet);
  const indexOf = new Map(other.sheet.cells.map(({ cell, index }) => [cell.key, index]));
  for (const { cell, index, amounts } of one.sheet.cells) {
    const counterpart = indexOf.get(cell.key);
    if (amounts === null || counterpart === undefined || other.sheet.cells[counterpart]?.amounts === null) continue;
    const pairs = amounts.map((_, quantity): [number, number] => [
      one.offset + index * width + quantity,
      other.offset + counterpart * width + quantity,
    ]);
    if (pairs.every(([a, b]) => isSame(rest[a] ?? 0, rest[b] ?? 0))) yield* pairs;
  }
}

/** Hidden amounts that the other release shows. */
function knownFromOther(sides: readonly Side[], view: View, variableOf: ReadonlyMap<number, number>): Set<number> {
  const known = new Set<number>();
  for (const [one, other] of unchanged(sides, view)) {
    if (!variableOf.has(one)) known.add(other);
    if (!variableOf.has(other)) known.add(one);
  }
  return known;
}

/** What is hidden in both releases and has not changed is the same unknown. */
function sameInBoth(sides: readonly Side[], view: View, variableOf: ReadonlyMap<number, number>): Row[] {
  return [...unchanged(sides, view)].flatMap(([one, other]) => {
    const [a, b] = [variableOf.get(one), variableOf.get(other)];
    if (a === undefined || b === undefined) return [];
    const terms = [
      { variable: a, coefficient: 1 },
      { variable: b, coefficient: -1 },
    ];
    return [{ terms, least: 0, greatest: 0 }];
  });
}

/**
 * What anybody may take of a line: parts of an exclusive dimension add up to no more than the whole, of an exhaustive one to no
 * less, and no part exceeds the whole. Only what is true of these figures: else it is not known, or known to be wrong.
 */
function rowsOf(
  { sheet, offset }: Side,
  view: View,
  line: Line,
  quantity: number,
  variableOf: ReadonlyMap<number, number>,
): Row[] {
  if (sheet.cells[line.whole]?.amounts === null) return [];
  const placeOf = (cell: number) => offset + cell * widthOf(sheet) + quantity;
  const parts = line.parts.filter((part) => sheet.cells[part]?.amounts !== null);
  const valueOf = (cell: number) => view.rest[placeOf(cell)] ?? 0;
  const sum = parts.reduce((all, part) => all + valueOf(part), 0);
  const whole = valueOf(line.whole);
  const row = (members: readonly number[], least: number | null, greatest: number | null): Row[] => {
    const terms: Term[] = [];
    let shown = 0;
    for (const [cell, coefficient] of [...members.map((part) => [part, 1] as const), [line.whole, -1] as const]) {
      const variable = variableOf.get(placeOf(cell));
      if (variable === undefined) shown += coefficient * valueOf(cell);
      else terms.push({ variable, coefficient });
    }
    if (terms.length === 0) return [];
    return [
      { terms, least: least === null ? null : least - shown, greatest: greatest === null ? null : greatest - shown },
    ];
  };
  if (line.isExclusive && line.isExhaustive && isSame(sum, whole)) return row(parts, 0, 0);
  if (!sheet.isNonNegative) return [];
  const rows: Row[] = [];
  if (line.isExclusive && sum <= whole) rows.push(...row(parts, null, 0));
  else rows.push(...parts.filter((part) => valueOf(part) <= whole).flatMap((part) => row([part], null, 0)));
  if (line.isExhaustive && sum >= whole) rows.push(...row(parts, 0, null));
  return rows;
}
