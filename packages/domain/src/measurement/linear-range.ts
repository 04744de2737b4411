/** What is known of unknown numbers: each between its bounds, and sums of them between theirs. Plain floats. */
export interface LinearProgram {
  readonly variables: readonly Bounds[];
  readonly rows: readonly Row[];
}

/** From `least` to `greatest`, both included; null where nothing bounds it on that side. */
export interface Bounds {
  readonly least: number | null;
  readonly greatest: number | null;
}

/** A sum of the `terms` that lies between its bounds; an equation where both are the same. */
export interface Row extends Bounds {
  readonly terms: readonly Term[];
}

/** `coefficient` times the variable at this index. */
export interface Term {
  readonly variable: number;
  readonly coefficient: number;
}

/**
 * One end of what a sum can be, and a solution in which it is that: a number for each variable. `value` is null where
 * it has no end on that side; there is no such solution then.
 */
export type Extreme =
  | { readonly value: number; readonly point: readonly number[] }
  | { readonly value: null; readonly point: null };

/**
 * The least and the greatest that the sum `form` can be in any solution of the program; null where the program has no
 * solution or the solver gives up. It is asked many forms of the same `program` object in a row, so a solver may keep
 * the last one. Where the same question is asked again the answer is the same.
 */
export type SolveRange = (
  program: LinearProgram,
  form: readonly Term[],
) => { readonly least: Extreme; readonly greatest: Extreme } | null;

/** So many rounds settle any table that people read; what has not settled by then is bounded less tightly, not wrongly. */
const roundsMax = 200;

/**
 * Bounds of every variable that follow from one row after another: each residual less what the other terms can be,
 * until nothing changes. Never tighter than the exact range, and much cheaper.
 * Source: docs/methodology.md 4.4.7.4; vector SUP-06.
 */
export function propagate({ variables, rows }: LinearProgram): Bounds[] {
  const least = variables.map((bounds) => bounds.least ?? -Infinity);
  const greatest = variables.map((bounds) => bounds.greatest ?? Infinity);
  for (let round = 0, isStable = false; round < roundsMax && !isStable; round++) {
    isStable = true;
    for (const row of rows) {
      const ends = row.terms.map(({ variable, coefficient }) => {
        const [low, high] = [coefficient * at(least, variable), coefficient * at(greatest, variable)];
        return coefficient > 0 ? [low, high] : [high, low];
      });
      const lows = sumOfOthers(ends.map(([low = 0]) => low));
      const highs = sumOfOthers(ends.map(([, high = 0]) => high));
      for (const [index, { variable, coefficient }] of row.terms.entries()) {
        const from = ((row.least ?? -Infinity) - at(highs, index)) / coefficient;
        const to = ((row.greatest ?? Infinity) - at(lows, index)) / coefficient;
        const [low, high] = coefficient > 0 ? [from, to] : [to, from];
        if (low > at(least, variable) + tolerance) {
          least[variable] = low;
          isStable = false;
        }
        if (high < at(greatest, variable) - tolerance) {
          greatest[variable] = high;
          isStable = false;
        }
      }
    }
  }
  return least.map((low, variable) => ({ least: finite(low), greatest: finite(at(greatest, variable)) }));
}

const tolerance = 1e-9;

/** For each number the sum of all the others; one that is infinite makes it so for all but itself. */
function sumOfOthers(numbers: readonly number[]): number[] {
  const finites = numbers.filter(Number.isFinite);
  const sum = finites.reduce((all, number) => all + number, 0);
  const infinite = numbers.filter((number) => !Number.isFinite(number));
  return numbers.map((number) => {
    if (Number.isFinite(number)) return infinite[0] ?? sum - number;
    return infinite.length > 1 ? number : sum;
  });
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
