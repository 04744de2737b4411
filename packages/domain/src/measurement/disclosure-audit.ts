import { candidates } from "./disclosure-complement.ts";
import { formed, isOfFewPartners, isPeopleMeasure, showsZeros } from "./disclosure-primary.ts";
import { isAdditive, isSame } from "./disclosure-sheet.ts";
import type { Line, Sheet, SheetCell } from "./disclosure-sheet.ts";
import { propagate } from "./linear-range.ts";
import type { Bounds, LinearProgram, Row, SolveRange, Term } from "./linear-range.ts";

/**
 * The cells to hide so that no hidden one can be computed more tightly than it must, over all tables of the cube together.
 *
 * Looks with the eyes of somebody outside and of each contributor, who knows its own part of every cell. Where one is
 * too narrow another cell of its lines is hidden, and it looks again; where none is left the tables go: the pair,
 * all pairs, the dimension, everything but the total.
 * Source: docs/methodology.md 4.4.7.4; docs/decisions/0014-disclosure-control.md.
 */
export function auditedOf(sheet: Sheet, complementary: readonly boolean[], solve: SolveRange): boolean[] {
  const hidden = [...complementary];
  if (!hidden.some(Boolean)) return hidden;
  const views = viewsOf(sheet);
  const moves: Move[] = [];
  for (let isStable = false; !isStable;) {
    isStable = true;
    for (const view of views)
      for (;;) {
        const narrow = narrowCell(sheet, hidden, view, solve, moves);
        const more = narrow === null ? [] : nextHidden(sheet, hidden, narrow);
        if (narrow === null) break;
        // Where everything but the total is hidden already, this is what the total alone tells.
        if (more.length === 0) return hidden;
        for (const cell of more) hidden[cell] = true;
        isStable = false;
      }
  }
  return hidden;
}

/**
 * What one who looks knows of the cells: their amounts less its own part, cell after cell. `safe`: the secrets that were wide
 * enough; they stay so, because whatever is hidden later only widens them. `seen`: how many moves have been tried.
 */
interface View {
  readonly partner: string | null;
  readonly rest: Float64Array;
  readonly safe: Set<string>;
  seen: number;
}

/** A way from the true amounts to others that would look the same, cell after cell. */
type Move = Float64Array;

/** A hidden cell's form that must be at least `width` wide. */
interface Secret {
  readonly cell: number;
  readonly form: readonly number[];
  readonly width: number;
}

/** The first hidden cell, in display order, that this one can compute too tightly; null where it can none. */
function narrowCell(
  sheet: Sheet,
  hidden: readonly boolean[],
  view: View,
  solve: SolveRange,
  moves: Move[],
): number | null {
  const secrets = secretsOf(sheet, hidden, view).filter((secret) => !view.safe.has(nameOf(secret)));
  return secrets.length === 0 ? null : narrowIn(sheet, programOf(sheet, hidden, view), view, secrets, solve, moves);
}

function nameOf({ cell, form }: Secret): string {
  return `${cell}:${form.join()}`;
}

function viewsOf(sheet: Sheet): View[] {
  const width = sheet.forms[0]?.length ?? 1;
  const rest = new Float64Array(sheet.cells.length * width);
  for (const { index, amounts } of sheet.cells) rest.set(amounts ?? [], index * width);
  const views: View[] = [{ partner: null, rest, safe: new Set(), seen: 0 }];
  if (!isAdditive(sheet.cube)) return views;
  for (const partner of sheet.partners) {
    const without = rest.slice();
    for (const { index, own } of sheet.cells)
      for (const [quantity, amount] of (own.get(partner) ?? []).entries()) {
        const at = index * width + quantity;
        without[at] = (without[at] ?? 0) - amount;
      }
    if (without.some((amount, at) => amount !== rest[at]))
      views.push({ partner, rest: without, safe: new Set(), seen: 0 });
  }
  return views;
}

/** What must stay unknown to one who looks: every hidden cell that somebody else has given a figure of. */
function secretsOf(sheet: Sheet, hidden: readonly boolean[], view: View): Secret[] {
  return sheet.cells.flatMap((cell) => {
    if (hidden[cell.index] !== true || cell.amounts === null) return [];
    const isOnlyOwn = cell.cell.parts.every(({ partner }) => partner === view.partner);
    if (isOnlyOwn && view.partner !== null) return [];
    return sheet.forms
      .filter((form) => !isKnownZero(sheet, hidden, view, cell, form))
      .map((form) => ({ cell: cell.index, form, width: widthMin(sheet, cell, form) }));
  });
}

/** Whether a shown cell that this one is part of says that there is nobody, and may. */
function isKnownZero(
  sheet: Sheet,
  hidden: readonly boolean[],
  view: View,
  cell: SheetCell,
  form: readonly number[],
): boolean {
  if (!sheet.isNonNegative) return false;
  return sheet.cells.some(
    (whole) =>
      whole.at.length < cell.at.length &&
      whole.amounts !== null &&
      hidden[whole.index] !== true &&
      showsZeros(sheet, whole) &&
      whole.at.every((place) => cell.at.some((other) => other[0] === place[0] && other[1] === place[1])) &&
      isSame(formed(form, restOf(sheet, view, whole.index)), 0),
  );
}

function restOf({ forms }: Sheet, { rest }: View, cell: number): readonly number[] {
  const width = forms[0]?.length ?? 1;
  return [...rest.subarray(cell * width, (cell + 1) * width)];
}

/** The share of a figure within which nobody may come of it, where what is hidden is no number of people. */
const nearShare = 0.1;

function widthMin(sheet: Sheet, cell: SheetCell, form: readonly number[]): number {
  const near = nearShare * Math.abs(formed(form, cell.amounts ?? []));
  if (!isPeopleMeasure(sheet.cube.measureType)) return Math.max(near, sheet.isWhole ? 1 : smallest);
  const k = sheet.cube.smallCellThreshold;
  return isOfFewPartners(sheet, cell) ? Math.max(k, near) : k;
}

/** Of a hidden zero it must at least stay open whether it is one: a cent. */
const smallest = 0.01;

/** A program over the hidden amounts less the looker's own, and where each of its variables stands among all amounts. */
interface ViewProgram {
  readonly program: LinearProgram;
  readonly places: readonly number[];
  readonly variableOf: ReadonlyMap<number, number>;
}

function programOf(sheet: Sheet, hidden: readonly boolean[], view: View): ViewProgram {
  const width = sheet.forms[0]?.length ?? 1;
  const places = sheet.cells.flatMap(({ index, amounts }) =>
    hidden[index] === true && amounts !== null ? amounts.map((_, quantity) => index * width + quantity) : [],
  );
  const variableOf = new Map(places.map((place, variable) => [place, variable]));
  const variables = places.map((place) => ({
    least: sheet.isNonNegative && (view.rest[place] ?? 0) >= 0 ? 0 : null,
    greatest: null,
  }));
  const rows = sheet.lines.flatMap((line) =>
    Array.from({ length: width }, (_, quantity) => rowsOf(sheet, view, line, quantity, variableOf)).flat(),
  );
  return { program: { variables, rows }, places, variableOf };
}

/**
 * What anybody may take of a line: parts of an exclusive dimension add up to no more than the whole, of an exhaustive one to no
 * less, and no part exceeds the whole. Only what is true of these figures: else it is not known, or known to be wrong.
 */
function rowsOf(
  sheet: Sheet,
  view: View,
  line: Line,
  quantity: number,
  variableOf: ReadonlyMap<number, number>,
): Row[] {
  const width = sheet.forms[0]?.length ?? 1;
  if (sheet.cells[line.whole]?.amounts === null) return [];
  const placeOf = (cell: number) => cell * width + quantity;
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

/** The first secret that is too narrow: ruled in by known moves, ruled out by bounds, else decided by the solver. */
function narrowIn(
  sheet: Sheet,
  view: ViewProgram,
  looker: View,
  secrets: readonly Secret[],
  solve: SolveRange,
  moves: Move[],
): number | null {
  const truth = view.places.map((place) => looker.rest[place] ?? 0);
  let open = secrets.map((secret) => ({ secret, form: termsOf(view, secret), least: 0, greatest: 0 }));
  const tryMoves = () => {
    for (const move of moves.slice(looker.seen)) reachBy(view, truth, open, move);
    looker.seen = moves.length;
    for (const each of open) if (isWide(sheet, each, each.secret)) looker.safe.add(nameOf(each.secret));
    open = open.filter(({ secret }) => !looker.safe.has(nameOf(secret)));
  };
  const ask = (form: readonly Term[]) => {
    const range = solve(view.program, form);
    for (const end of range === null ? [] : [range.least, range.greatest])
      if (end.point !== null) moves.push(moveTo(sheet, view, truth, end.point));
    return range;
  };
  tryMoves();
  if (open.length === 0) return null;
  const bounds = propagate(view.program);
  const ruledOut = open.find(({ secret, form }) => widthIn(sheet, form, bounds) < secret.width);
  if (ruledOut !== undefined) return ruledOut.secret.cell;
  // Moves of many at once, half up and half down in several ways, leave few that must be asked one by one.
  for (let half = 1; half < open.length && half < 16; half *= 2) {
    ask(combined(open.map(({ form }, index) => (Math.floor(index / half) % 2 === 0 ? form : opposite(form)))));
    tryMoves();
  }
  for (let next = open[0]; next !== undefined; next = open[0]) {
    const { secret, form } = next;
    const range = ask(form);
    if (range === null) return secret.cell;
    const end = { least: range.least.value ?? -Infinity, greatest: range.greatest.value ?? Infinity };
    if (!isWide(sheet, end, secret)) return secret.cell;
    looker.safe.add(nameOf(secret));
    tryMoves();
  }
  return null;
}

function combined(forms: readonly (readonly Term[])[]): Term[] {
  const coefficients = new Map<number, number>();
  for (const { variable, coefficient } of forms.flat())
    coefficients.set(variable, (coefficients.get(variable) ?? 0) + coefficient);
  return [...coefficients].map(([variable, coefficient]) => ({ variable, coefficient }));
}

function opposite(form: readonly Term[]): Term[] {
  return form.map(({ variable, coefficient }) => ({ variable, coefficient: -coefficient }));
}

function termsOf({ variableOf }: ViewProgram, { cell, form }: Secret): Term[] {
  const width = form.length;
  return form.flatMap((coefficient, quantity) => {
    const variable = variableOf.get(cell * width + quantity);
    return variable === undefined || coefficient === 0 ? [] : [{ variable, coefficient }];
  });
}

function widthIn({ isWhole }: Sheet, terms: readonly Term[], bounds: readonly Bounds[]): number {
  let [least, greatest] = [0, 0];
  for (const { variable } of terms) {
    least += bounds[variable]?.least ?? -Infinity;
    greatest += bounds[variable]?.greatest ?? Infinity;
  }
  return widthOf(isWhole, least, greatest);
}

/** Of whole numbers only those count that lie within. */
function widthOf(isWhole: boolean, least: number, greatest: number): number {
  return isWhole ? Math.floor(greatest + near) - Math.ceil(least - near) : greatest - least + near;
}

/** Solvers stop this near to the end. */
const near = 1e-6;

function isWide(sheet: Sheet, reach: Reach, { width }: Secret): boolean {
  return widthOf(sheet.isWhole, reach.least, reach.greatest) >= width;
}

function formedBy(form: readonly Term[], values: readonly number[]): number {
  return form.reduce((sum, { variable, coefficient }) => sum + coefficient * (values[variable] ?? 0), 0);
}

/** How far from the truth a form is known to be able to go. */
interface Reach {
  least: number;
  greatest: number;
}

/** Widens what each form is known to reach by going along a move, and against it, as far as this looker's bounds allow. */
function reachBy(
  { program, places }: ViewProgram,
  truth: readonly number[],
  open: readonly (Reach & { readonly form: readonly Term[] })[],
  move: Move,
): void {
  const step = places.map((place) => move[place] ?? 0);
  const rates = open.map(({ form }) => formedBy(form, step));
  if (rates.every((rate) => rate === 0)) return;
  let [along, against] = [Infinity, Infinity];
  const limit = (rate: number, room: number) => {
    if (rate < 0) along = Math.min(along, Math.max(0, room) / -rate);
    if (rate > 0) against = Math.min(against, Math.max(0, room) / rate);
  };
  for (const [variable, { least }] of program.variables.entries())
    if (least !== null) limit(step[variable] ?? 0, (truth[variable] ?? 0) - least);
  for (const { terms, least, greatest } of program.rows) {
    if (along === 0 && against === 0) return;
    const rate = formedBy(terms, step);
    if (Math.abs(rate) < near) continue;
    const value = formedBy(terms, truth);
    if (least !== null) limit(rate, value - least);
    if (greatest !== null) limit(-rate, greatest - value);
  }
  for (const [index, reach] of open.entries()) {
    const rate = rates[index] ?? 0;
    if (rate === 0) continue;
    const [up, down] = rate > 0 ? [rate * along, -rate * against] : [-rate * against, rate * along];
    reach.greatest = Math.max(reach.greatest, up);
    reach.least = Math.min(reach.least, down);
  }
}

function moveTo(sheet: Sheet, { places }: ViewProgram, truth: readonly number[], point: readonly number[]): Move {
  const move = new Float64Array(sheet.cells.length * (sheet.forms[0]?.length ?? 1));
  for (const [variable, place] of places.entries()) {
    const step = (point[variable] ?? 0) - (truth[variable] ?? 0);
    move[place] = Math.abs(step) < near ? 0 : step;
  }
  return move;
}

/** What to hide because this cell is too narrow: one cell more of its lines, or where none is left whole tables. */
function nextHidden(sheet: Sheet, hidden: readonly boolean[], narrow: number): number[] {
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
