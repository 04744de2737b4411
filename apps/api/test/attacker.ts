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
  readonly period: string;
  readonly key: string;
  readonly counts: readonly string[];
  readonly least: number;
  readonly greatest: number;
}

export const countsIn = (isRatio: boolean, figure: Pick<Shown, "value" | "numerator" | "denominator">): Counts =>
  isRatio
    ? { yes: Number(figure.numerator), no: Number(figure.denominator) - Number(figure.numerator) }
    : { all: Number(figure.value) };

/**
 * Somebody who reads every table over HTTP and wants what is hidden in it: writes down all that it knows as equations and asks a
 * solver between which numbers each hidden figure lies. `own`: what a partner gave itself, which it takes away first. It knows from
 * the coverage where everybody who reported gave all parts, so that these add up; elsewhere only what no figures can contradict.
 */
export function attack(known: Known, read: ReadonlyMap<string, Shown>, own: ReadonlyMap<string, Counts>): Range[] {
  const names = known.isRatio ? ["yes", "no"] : ["all"];
  const periods = [...known.periods, known.longer];
  const at = (period: string, key: string) => read.get(`${period} ${key}`)!;
  const isOpen = (period: string, key: string) => at(period, key).value !== null;
  const variables: { period: string; key: string; name: string; fixed: number | null }[] = [];
  const place = new Map<string, number>();
  for (const period of periods)
    for (const key of known.keys)
      for (const name of names) {
        place.set(`${period} ${key} ${name}`, variables.length);
        const added = period === known.longer ? known.periods : [period];
        const mine = added.reduce((sum, part) => sum + (own.get(`${part} ${key}`)?.[name] ?? 0), 0);
        // nobody is in what nobody reported
        const isEmpty = at(period, key).reported === 0 && !at(period, key).suppressed;
        const fixed = isOpen(period, key) ? countsIn(known.isRatio, at(period, key))[name]! - mine : isEmpty ? 0 : null;
        variables.push({ period, key, name, fixed });
      }
  const rows: { terms: [number, number][]; least: number; greatest: number }[] = [];
  const { infinity } = solver;
  for (const name of names) {
    const variableOf = (period: string, key: string) => place.get(`${period} ${key} ${name}`)!;
    for (const key of known.keys)
      rows.push({
        terms: [
          ...known.periods.map((period): [number, number] => [variableOf(period, key), 1]),
          [variableOf(known.longer, key), -1],
        ],
        least: 0,
        greatest: 0,
      });
    for (const period of known.periods)
      for (const whole of known.keys)
        for (const { code, categories, exclusive, exhaustive } of known.dimensions) {
          const cut = categoriesOf(whole);
          const parts = categories.map((category) => categoryKey({ ...cut, [code]: category }));
          if (code in cut || !parts.every((part) => known.keys.includes(part))) continue;
          const answered = (key: string) => at(period, key).reported + at(period, key).waived;
          const isComplete = parts.every((part) => answered(part) === answered(whole));
          const line: [number, number][] = parts.map((part) => [variableOf(period, part), 1]);
          const minus: [number, number] = [variableOf(period, whole), -1];
          const least = exhaustive && isComplete ? 0 : -infinity;
          if (exclusive) rows.push({ terms: [...line, minus], least, greatest: 0 });
          else {
            if (exhaustive && isComplete) rows.push({ terms: [...line, minus], least: 0, greatest: infinity });
            for (const part of line) rows.push({ terms: [part, minus], least: -infinity, greatest: 0 });
          }
        }
  }
  const model = solver.createModel({
    numCols: variables.length,
    numRows: rows.length,
    colCost: variables.map(() => 0),
    colLower: variables.map(({ fixed }) => fixed ?? 0),
    colUpper: variables.map(({ fixed }) => fixed ?? infinity),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ greatest }) => greatest),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: variables.length,
      starts: rows.reduce<number[]>((starts, { terms }) => [...starts, starts.at(-1)! + terms.length], [0]),
      indices: rows.flatMap(({ terms }) => terms.map(([variable]) => variable)),
      values: rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient)),
    },
  });
  model.options.set({ output_flag: false, presolve: "off" });
  const end = (wanted: readonly number[], sense: "minimize" | "maximize"): number => {
    for (const variable of wanted) model.changeColCost(variable, 1);
    model.changeObjectiveSense(solver.constants.objectiveSense[sense]);
    model.run();
    const [status, value] = [model.getModelStatus(), model.getObjectiveValue()];
    for (const variable of wanted) model.changeColCost(variable, 0);
    if (status === solver.constants.modelStatus.unbounded) return sense === "minimize" ? -Infinity : Infinity;
    if (status !== solver.constants.modelStatus.optimal) throw new Error(`what was read contradicts itself: ${status}`);
    return value;
  };
  const ranges = known.periods.flatMap((period) =>
    known.keys
      .filter((key) => at(period, key).suppressed)
      .flatMap((key) => {
        // what a shown figure that it is part of says of everybody else is told, not found out
        const wholes = wholesOf(key).filter((whole) => isOpen(period, whole));
        return (known.isRatio ? [["yes"], ["no"], names] : [names])
          .filter(
            (counts) =>
              !wholes.some(
                (whole) =>
                  sumOf(
                    variables,
                    counts.map((name) => place.get(`${period} ${whole} ${name}`)!),
                  ) === 0,
              ),
          )
          .map((counts) => {
            const wanted = counts.map((name) => place.get(`${period} ${key} ${name}`)!);
            return { period, key, counts, least: end(wanted, "minimize"), greatest: end(wanted, "maximize") };
          });
      }),
  );
  model.dispose();
  return ranges;
}

const sumOf = (variables: readonly { fixed: number | null }[], places: readonly number[]) =>
  places.reduce((sum, place) => sum + variables[place]!.fixed!, 0);

/** The keys that a key is a part of. */
function wholesOf(key: string): string[] {
  const cut = Object.entries(categoriesOf(key));
  return [
    ...new Set(["", ...cut.map((left) => categoryKey(Object.fromEntries(cut.filter((entry) => entry !== left))))]),
  ];
}
