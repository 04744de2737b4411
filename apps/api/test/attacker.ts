import { categoriesOf, categoryKey } from "@keelson/domain/measurement/categories";
import highs from "highs";
import type { Shown } from "./tables.ts";

// typed as if it were CommonJS, but an import gets the ES module, whose default is the function itself
const loadHighs = highs as unknown as typeof highs.default;
const solver = await loadHighs();

/** What everybody knows of an indicator: its definition. */
export interface Known {
  readonly dimensions: readonly {
    readonly code: string;
    readonly categories: readonly string[];
    readonly exclusive: boolean;
    readonly exhaustive: boolean;
  }[];
  readonly isRatio: boolean;
  readonly keys: readonly string[];
  /** Which periods add up to which longer one. */
  readonly periods: readonly string[];
  readonly longer: string;
}

/** What is counted, by name: "all", or of a ratio those who did ("yes") and those who did not ("no"). */
export type Counts = Readonly<Record<string, number>>;

/** A hidden figure and between which bounds it was found; `counts` are the names it is the sum of. */
export interface Range {
  /** Which of the readings. */
  readonly reading: number;
  readonly period: string;
  readonly key: string;
  readonly counts: readonly string[];
  readonly least: number;
  readonly greatest: number;
}

/** All tables as they were read once, and what the reader gave to them itself, which it takes away first. */
export interface Reading {
  readonly read: ReadonlyMap<string, Shown>;
  readonly own: ReadonlyMap<string, Counts>;
}

export const countsIn = (isRatio: boolean, figure: Pick<Shown, "value" | "numerator" | "denominator">): Counts =>
  isRatio
    ? { yes: Number(figure.numerator), no: Number(figure.denominator) - Number(figure.numerator) }
    : { all: Number(figure.value) };

/**
 * Somebody who reads every table over HTTP and wants what is hidden in it: writes down all that it knows as equations and asks a
 * solver between which numbers each hidden figure lies. It knows from the coverage where everybody who reported gave all parts, so
 * that these add up; elsewhere only what no figures can contradict. Of two readings it has heard which figures are the `same` in both.
 */
export function attack(
  known: Known,
  readings: readonly Reading[],
  isWanted: (range: Omit<Range, "least" | "greatest">) => boolean,
  same: ReadonlySet<string> = new Set(),
): Range[] {
  const names = known.isRatio ? ["yes", "no"] : ["all"];
  const fixed: (number | null)[] = [];
  const places = new Map<string, number>();
  const rows: Row[] = [];
  for (const [reading, { read, own }] of readings.entries()) {
    for (const period of [...known.periods, known.longer])
      for (const key of known.keys)
        for (const name of names) {
          places.set(`${reading} ${period} ${key} ${name}`, fixed.length);
          fixed.push(toldOf(known, read, own, period, key, name));
        }
    for (const name of names)
      rows.push(...tablesOf(known, read, (period, key) => places.get(`${reading} ${period} ${key} ${name}`)!));
  }
  for (const place of same)
    for (const name of names) {
      const [one, other] = [0, 1].map((reading) => places.get(`${reading} ${place} ${name}`)!);
      rows.push({
        terms: [
          [one!, 1],
          [other!, -1],
        ],
        least: 0,
        greatest: 0,
      });
    }
  const range = rangesIn(fixed, rows);
  return readings.flatMap(({ read }, reading) =>
    known.periods.flatMap((period) =>
      known.keys
        .filter((key) => read.get(`${period} ${key}`)!.suppressed)
        .flatMap((key) =>
          (known.isRatio ? [["yes"], ["no"], names] : [names]).flatMap((counts) => {
            const placesOf = (of: string) => counts.map((name) => places.get(`${reading} ${period} ${of} ${name}`)!);
            // what a shown figure that it is part of says of everybody else is told, not found out
            const isTold = wholesOf(key).some((whole) => {
              return (
                placesOf(whole).every((place) => fixed[place] !== null) &&
                sum(placesOf(whole).map((place) => fixed[place]!)) === 0
              );
            });
            const hidden = { reading, period, key, counts };
            return isTold || !isWanted(hidden) ? [] : [{ ...hidden, ...range(placesOf(key)) }];
          }),
        ),
    ),
  );
}

interface Row {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly least: number;
  readonly greatest: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** What a table says of everybody but the reader; null where it hides it. */
function toldOf(
  known: Known,
  read: Reading["read"],
  own: Reading["own"],
  period: string,
  key: string,
  name: string,
): number | null {
  const shown = read.get(`${period} ${key}`)!;
  // nobody is in what nobody reported
  if (shown.value === null) return shown.reported === 0 && !shown.suppressed ? 0 : null;
  const added = period === known.longer ? known.periods : [period];
  return countsIn(known.isRatio, shown)[name]! - sum(added.map((part) => own.get(`${part} ${key}`)?.[name] ?? 0));
}

/** How the figures of one reading add up: periods to the longer one, parts to their whole. */
function tablesOf(
  { dimensions, keys, periods, longer }: Known,
  read: Reading["read"],
  at: (period: string, key: string) => number,
): Row[] {
  const rows: Row[] = keys.map((key) => ({
    terms: [...periods.map((period) => [at(period, key), 1] as const), [at(longer, key), -1]],
    least: 0,
    greatest: 0,
  }));
  for (const period of periods)
    for (const whole of keys)
      for (const { code, categories, exclusive, exhaustive } of dimensions) {
        const cut = categoriesOf(whole);
        const parts = categories.map((category) => categoryKey({ ...cut, [code]: category }));
        if (code in cut || !parts.every((part) => keys.includes(part))) continue;
        const answers = (key: string) => read.get(`${period} ${key}`)!.reported + read.get(`${period} ${key}`)!.waived;
        const isComplete = parts.every((part) => answers(part) === answers(whole));
        const minus = [at(period, whole), -1] as const;
        const terms = [...parts.map((part) => [at(period, part), 1] as const), minus];
        if (exhaustive && isComplete) rows.push({ terms, least: 0, greatest: exclusive ? 0 : solver.infinity });
        else if (exclusive) rows.push({ terms, least: -solver.infinity, greatest: 0 });
        for (const part of parts)
          rows.push({ terms: [[at(period, part), 1], minus], least: -solver.infinity, greatest: 0 });
      }
  return rows;
}

/** The least and the greatest that some variables together can be. */
function rangesIn(fixed: readonly (number | null)[], rows: readonly Row[]) {
  const { infinity, constants } = solver;
  const model = solver.createModel({
    numCols: fixed.length,
    numRows: rows.length,
    colCost: fixed.map(() => 0),
    colLower: fixed.map((value) => value ?? 0),
    colUpper: fixed.map((value) => value ?? infinity),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ greatest }) => greatest),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: fixed.length,
      starts: rows.reduce<number[]>((starts, { terms }) => [...starts, starts.at(-1)! + terms.length], [0]),
      indices: rows.flatMap(({ terms }) => terms.map(([variable]) => variable)),
      values: rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient)),
    },
  });
  model.options.set({ output_flag: false, presolve: "off" });
  const end = (wanted: readonly number[], sense: "minimize" | "maximize"): number => {
    for (const variable of wanted) model.changeColCost(variable, 1);
    model.changeObjectiveSense(constants.objectiveSense[sense]);
    model.run();
    if (model.getModelStatus() === constants.modelStatus.unknown) {
      model.clearSolver();
      model.run();
    }
    const [status, value] = [model.getModelStatus(), model.getObjectiveValue()];
    for (const variable of wanted) model.changeColCost(variable, 0);
    if (status === constants.modelStatus.unbounded) return sense === "minimize" ? -Infinity : Infinity;
    if (status !== constants.modelStatus.optimal) throw new Error(`what was read contradicts itself: ${status}`);
    return value;
  };
  return (wanted: readonly number[]) => ({ least: end(wanted, "minimize"), greatest: end(wanted, "maximize") });
}

/** The keys that a key is a part of. */
function wholesOf(key: string): string[] {
  const cut = Object.entries(categoriesOf(key));
  return [
    ...new Set(["", ...cut.map((left) => categoryKey(Object.fromEntries(cut.filter((entry) => entry !== left))))]),
  ];
}
