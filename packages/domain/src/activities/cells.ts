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

/** What says in which cells an activity works. */
export interface Reach {
  readonly outcomes: readonly string[];
  readonly populations: readonly string[];
  readonly places: readonly string[];
  /** How many it can serve in a period, all cells together; null where nobody said. */
  readonly capacity: Decimal | null;
  /** How its lead split that over the cells; empty where it did not. */
  readonly split: readonly (Cell & { readonly capacity: Decimal })[];
}

/** The name of a cell, equal for equal cells. */
export function cellKey({ outcome, population, place }: Cell): string {
  return `${outcome}|${population}|${place}`;
}

/**
 * The cells an activity works in, and what it offers in each: every outcome it contributes to, for every group it works
 * with, in every place it works in. None while one of the three is unsaid.
 *
 * What the lead split is offered as it was split, and a cell the lead left out is one it does not work in; all of the
 * capacity where there is one cell alone. Otherwise what a cell is offered is unknown, which is not 0: nobody but the lead
 * splits. A split of what the activity no longer reaches is left out.
 * Source: docs/methodology.md 4.5, Analysis.
 */
export function cellsOf({ outcomes, populations, places, capacity, split }: Reach): CellSupply[] {
  const cells = unique(outcomes).flatMap((outcome) =>
    unique(populations).flatMap((population) => unique(places).map((place) => ({ outcome, population, place }))),
  );
  const said = new Map(split.map((part) => [cellKey(part), part.capacity]));
  const kept = cells.filter((cell) => said.has(cellKey(cell)));
  if (kept.length > 0) return kept.map((cell) => ({ ...cell, supply: said.get(cellKey(cell)) ?? null }));
  return cells.map((cell) => ({ ...cell, supply: cells.length === 1 ? capacity : null }));
}

/**
 * What is against a split: a cell the activity does not work in, one named twice, a part that is no number from 0 up, and
 * parts that do not add up to the whole capacity. Empty where it can be kept; an empty split takes back what was said.
 *
 * Source: docs/methodology.md 4.5: supply is the capacity, split by the lead.
 */
export function checkSplit({ split, ...reach }: Reach): Problem[] {
  if (split.length === 0) return [];
  const path = (index: number) => ["cells", String(index)];
  const own = new Set(cellsOf({ ...reach, split: [] }).map(cellKey));
  const problems = split.flatMap((part, index): Problem[] => {
    const key = cellKey(part);
    if (!own.has(key)) {
      const message =
        "The activity does not work there. Link it to the outcome and name the group and the place first.";
      return [{ code: "CELL_NOT_REACHED", message, path: path(index) }];
    }
    if (split.findIndex((other) => cellKey(other) === key) < index)
      return [{ code: "DUPLICATE_ROW", message: "This cell is named twice.", path: path(index) }];
    const capacity = parseDecimal(part.capacity);
    if (capacity !== null && !isNegative(capacity)) return [];
    const message = `"${part.capacity.slice(0, 60)}" is no capacity. Give a number from 0 up.`;
    return [{ code: "NOT_A_NUMBER", message, path: [...path(index), "capacity"] }];
  });
  if (problems.length > 0) return problems;
  const whole = sum(split.flatMap(({ capacity }) => parseDecimal(capacity) ?? []));
  if (reach.capacity !== null && compare(whole, reach.capacity) === 0) return [];
  const message = `The parts add up to ${whole}, the activity's capacity is ${reach.capacity ?? "not said"}. They have to be the same.`;
  return [{ code: "SPLIT_NOT_WHOLE", message, path: ["cells"] }];
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
