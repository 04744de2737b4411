import { compare, isNegative, parseDecimal, sum } from "../measurement/decimal.ts";
import type { Decimal } from "../measurement/decimal.ts";
import type { Problem } from "../measurement/problem.ts";

/** Where work meets a need: one outcome, for one group of people, in one place. Ids, of an initiative's own lists. */
export interface Cell {
  readonly outcome: string;
  readonly population: string;
  readonly place: string;
}

/** A cell and how much of an activity's capacity its lead gave it; null where nobody said. */
export interface CellSupply extends Cell {
  readonly supply: Decimal | null;
}

/** What an activity says of where and for whom it works. */
export interface Placing {
  readonly outcomes: readonly string[];
  readonly populations: readonly string[];
  readonly places: readonly string[];
}

/** What says in which cells an activity works. */
export interface Reach extends Placing {
  /** How many it can serve in a period, all cells together; null where nobody said. */
  readonly capacity: Decimal | null;
  /** How its lead split that over the cells; empty where it did not. */
  readonly split: readonly (Cell & { readonly capacity: Decimal })[];
  /** The cells that its lead left out of the split: those in which it does not work. */
  readonly leftOut?: readonly Cell[];
}

/** In how many cells one activity may work: more are more than one activity, and nobody can say what it does in each. */
export const cellsMax = 500;

/** The name of a cell, equal for equal cells. */
export function cellKey({ outcome, population, place }: Cell): string {
  return `${outcome}|${population}|${place}`;
}

/** How many cells an activity reaches: every outcome, for every group, in every place. None while one of the three is unsaid. */
export function countCells({ outcomes, populations, places }: Placing): number {
  return unique(outcomes).length * unique(populations).length * unique(places).length;
}

/**
 * The cells an activity works in, and what it offers in each: every outcome it contributes to, for every group it works
 * with, in every place it works in. None while one of the three is unsaid.
 *
 * What the lead split is offered as it was split, and a cell the lead left out is one it does not work in; all of the
 * capacity where there is one cell alone. Otherwise what a cell is offered is unknown, which is not 0: nobody but the lead
 * splits. A split lasts as long as what it splits: where the capacity has changed since, or where the activity reaches a
 * cell less than it did, or one more, nothing is split.
 * Source: docs/methodology.md 4.5, Analysis.
 */
export function cellsOf(reach: Reach): CellSupply[] {
  const cells = reachedBy(reach);
  const said = new Map(reach.split.map((part) => [cellKey(part), part.capacity]));
  const known = new Set([...said.keys(), ...(reach.leftOut ?? []).map(cellKey)]);
  if (said.size > 0 && cells.every((cell) => known.has(cellKey(cell))) && checkSplit(reach).length === 0)
    return cells.flatMap((cell) => {
      const supply = said.get(cellKey(cell));
      return supply === undefined ? [] : [{ ...cell, supply }];
    });
  return cells.map((cell) => ({ ...cell, supply: cells.length === 1 ? reach.capacity : null }));
}

/** The cells that an activity reaches and a split of it leaves out. */
export function leftOutOf(reach: Reach): Cell[] {
  const said = new Set(reach.split.map(cellKey));
  return reachedBy(reach).filter((cell) => !said.has(cellKey(cell)));
}

/**
 * Whether an activity that has not said where, or for whom, may work in a cell: it contributes to the outcome, and what it
 * has said of groups and places is not against it. False where it has said both, for then it works there or does not.
 *
 * Source: docs/methodology.md 4.5 and 0: what is missing is not zero.
 */
export function mayWorkIn({ outcomes, populations, places }: Placing, { outcome, population, place }: Cell): boolean {
  if (populations.length > 0 && places.length > 0) return false;
  const isOpen = (said: readonly string[], one: string) => said.length === 0 || said.includes(one);
  return outcomes.includes(outcome) && isOpen(populations, population) && isOpen(places, place);
}

/**
 * What is against a split: a cell the activity does not work in, one named twice, a part that is no number from 0 up, and
 * parts that do not add up to the whole capacity. Empty where it can be kept; an empty split takes back what was said.
 *
 * Source: docs/methodology.md 4.5: supply is the capacity, split by the lead.
 */
export function checkSplit({ split, capacity, ...placing }: Reach): Problem[] {
  if (split.length === 0) return [];
  const path = (index: number) => ["cells", String(index)];
  const own = new Set(reachedBy(placing).map(cellKey));
  const named = new Set<string>();
  const problems = split.flatMap((part, index): Problem[] => {
    const key = cellKey(part);
    if (!own.has(key)) {
      const message =
        "The activity does not work there. Link it to the outcome and name the group and the place first.";
      return [{ code: "CELL_NOT_REACHED", message, path: path(index) }];
    }
    if (named.has(key)) return [{ code: "DUPLICATE_ROW", message: "This cell is named twice.", path: path(index) }];
    named.add(key);
    const offered = parseDecimal(part.capacity);
    if (offered !== null && !isNegative(offered)) return [];
    const message = `"${part.capacity.slice(0, 60)}" is no capacity. Give a number from 0 up.`;
    return [{ code: "NOT_A_NUMBER", message, path: [...path(index), "capacity"] }];
  });
  if (problems.length > 0) return problems;
  const whole = sum(split.flatMap((part) => parseDecimal(part.capacity) ?? []));
  if (capacity !== null && compare(whole, capacity) === 0) return [];
  const message = `The parts add up to ${whole}, the activity's capacity is ${capacity ?? "not said"}. They have to be the same.`;
  return [{ code: "SPLIT_NOT_WHOLE", message, path: ["cells"] }];
}

function reachedBy({ outcomes, populations, places }: Placing): Cell[] {
  return unique(outcomes).flatMap((outcome) =>
    unique(populations).flatMap((population) => unique(places).map((place) => ({ outcome, population, place }))),
  );
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
