import type { View, ViewProgram } from "./disclosure-program.ts";
import { propagate } from "./linear-range.ts";
import type { Bounds, SolveRange, Term } from "./linear-range.ts";

/** What must not be known more nearly than `width`: a form of the amounts that begin at `place`, of this cell. */
export interface Secret {
  readonly name: string;
  readonly key: string;
  readonly place: number;
  readonly form: readonly number[];
  readonly width: number;
}

/** A way from the true amounts to others that would look the same, amount after amount. */
export type Move = Float64Array;

/**
 * The first secret that is too narrow, null where none is: ruled in by known moves, ruled out by bounds, else decided by
 * the solver. Adds the moves that it finds.
 */
export function narrowIn(
  view: ViewProgram,
  looker: View,
  secrets: readonly Secret[],
  solve: SolveRange,
  moves: Move[],
): Secret | null {
  const truth = view.places.map((place) => looker.rest[place] ?? 0);
  let open = secrets.map((secret) => ({ secret, form: termsOf(view, secret), least: 0, greatest: 0 }));
  const tryMoves = () => {
    for (const move of moves.slice(looker.seen)) reachBy(view, truth, open, move);
    looker.seen = moves.length;
    for (const each of open) if (isWide(view, each, each.secret)) looker.safe.add(each.secret.name);
    open = open.filter(({ secret }) => !looker.safe.has(secret.name));
  };
  const ask = (form: readonly Term[]) => {
    const range = solve(view.scaled, form);
    for (const end of range === null ? [] : [range.least, range.greatest])
      if (end.point !== null) moves.push(moveTo(view, truth, end.point));
    return range;
  };
  tryMoves();
  if (open.length === 0) return null;
  const bounds = propagate(view.program);
  const ruledOut = open.find(({ secret, form }) => widthIn(view, form, bounds) < secret.width);
  if (ruledOut !== undefined) return ruledOut.secret;
  // Moves of many at once, half up and half down in several ways, leave few that must be asked one by one.
  for (let half = 1; half < open.length && half < 16; half *= 2) {
    ask(combined(open.map(({ form }, index) => (Math.floor(index / half) % 2 === 0 ? form : opposite(form)))));
    tryMoves();
  }
  for (let next = open[0]; next !== undefined; next = open[0]) {
    const { secret, form } = next;
    const range = ask(form);
    if (range === null) return secret;
    const end = {
      least: (range.least.value ?? -Infinity) * view.unit,
      greatest: (range.greatest.value ?? Infinity) * view.unit,
    };
    if (!isWide(view, end, secret)) return secret;
    looker.safe.add(secret.name);
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

function termsOf({ variableOf }: ViewProgram, { place, form }: Secret): Term[] {
  return form.flatMap((coefficient, quantity) => {
    const variable = variableOf.get(place + quantity);
    return variable === undefined || coefficient === 0 ? [] : [{ variable, coefficient }];
  });
}

function widthIn({ isWhole }: ViewProgram, terms: readonly Term[], bounds: readonly Bounds[]): number {
  let [least, greatest] = [0, 0];
  for (const { variable } of terms) {
    least += bounds[variable]?.least ?? -Infinity;
    greatest += bounds[variable]?.greatest ?? Infinity;
  }
  return roomOf(isWhole, least, greatest);
}

/** Of whole numbers only those count that lie within. */
function roomOf(isWhole: boolean, least: number, greatest: number): number {
  return isWhole ? Math.floor(greatest + near) - Math.ceil(least - near) : greatest - least + near;
}

/** Solvers stop this near to the end. */
const near = 1e-6;

function isWide({ isWhole }: ViewProgram, reach: Reach, { width }: Secret): boolean {
  return roomOf(isWhole, reach.least, reach.greatest) >= width;
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
  { program, places, unit }: ViewProgram,
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
    if (Math.abs(rate) < near * unit) continue;
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

function moveTo({ places, amounts, unit }: ViewProgram, truth: readonly number[], point: readonly number[]): Move {
  const move = new Float64Array(amounts);
  for (const [variable, place] of places.entries()) {
    const step = (point[variable] ?? 0) * unit - (truth[variable] ?? 0);
    move[place] = Math.abs(step) < near * unit ? 0 : step;
  }
  return move;
}
