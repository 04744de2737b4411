import highsModule from "highs";
import { categoriesOf, categoryKey } from "../src/measurement/categories.ts";
import type { Cube, CubeCell, Shown } from "../src/measurement/disclosure.ts";

// The package says that it is CommonJS with a default export, and is a module whose default is that function.
const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs = await loadHighs();

/** A hidden cell that somebody worked out more tightly than allowed. */
export interface Found {
  readonly who: string;
  readonly key: string;
  readonly least: number;
  readonly greatest: number;
  readonly allowed: number;
}

/**
 * Somebody who reads what is shown and wants what is not: writes down as equations all that is known, and asks a solver
 * for the least and the greatest of every hidden cell. Shares nothing with the audit that it puts to the test but the
 * shape of a cube. What it could work out from the total alone does not count, nor what a shown zero says.
 */
export function attack(cube: Cube, shown: ReadonlyMap<string, Shown>): Found[] {
  const partners = [...new Set(cube.cells.flatMap(({ parts }) => parts.map((part) => part.partner)))];
  const knows = ["SUM", "DISTRIBUTION", "RATIO_OF_SUMS", "WEIGHTED_MEAN"].includes(cube.acrossPartners) ? partners : [];
  return [null, ...knows].flatMap((who) => attackAs(cube, shown, who));
}

/** Quantities by name: what is counted in a cell and, of a ratio, how many of them reached it and how many did not. */
type Counts = Readonly<Record<string, number>>;

function countsOf({ measureType }: Cube, figure: Pick<CubeCell, "value" | "numerator" | "denominator">): Counts | null {
  if (measureType === "PROPORTION" || measureType === "RATE")
    return figure.denominator === null
      ? null
      : { yes: Number(figure.numerator), no: Number(figure.denominator) - Number(figure.numerator) };
  const count = measureType === "MEAN" ? figure.denominator : figure.value;
  return count === null ? null : { all: Number(count) };
}

function attackAs(cube: Cube, shown: ReadonlyMap<string, Shown>, who: string | null): Found[] {
  const others = new Map<string, Counts>();
  for (const cell of cube.cells) {
    const all = countsOf(cube, cell);
    const mine = cell.parts.find(({ partner }) => partner === who);
    const own = mine === undefined ? null : countsOf(cube, mine);
    if (all !== null)
      others.set(
        cell.key,
        Object.fromEntries(Object.entries(all).map(([name, count]) => [name, count - (own?.[name] ?? 0)])),
      );
  }
  const isOpen = (key: string) => shown.get(key) === "FIGURE";
  const hidden = cube.cells.filter(({ key, parts }) => {
    return !isOpen(key) && others.has(key) && parts.some(({ partner }) => partner !== who);
  });
  if (hidden.length === 0) return [];
  const wanted = hidden.flatMap((cell) => secretsOf(cube, cell, others, isOpen));
  const narrow = ranges(cube, others, isOpen, wanted);
  if (narrow.length === 0) return [];
  // What the total alone tells is nobody's secret.
  const told = new Set(ranges(cube, others, (key) => key === "" && isOpen(key), narrow).map(({ key }) => key));
  return narrow.filter(({ key }) => !told.has(key)).map((found) => ({ ...found, who: who ?? "somebody outside" }));
}

interface Wanted {
  readonly key: string;
  readonly names: readonly string[];
  readonly allowed: number;
}

function secretsOf(
  cube: Cube,
  cell: CubeCell,
  others: ReadonlyMap<string, Counts>,
  isOpen: (key: string) => boolean,
): Wanted[] {
  const all = countsOf(cube, cell) ?? {};
  const names = Object.keys(all).length === 1 ? [Object.keys(all)] : [["yes"], ["no"], ["yes", "no"]];
  const isPeople = cube.measureType !== "COUNT" && cube.measureType !== "AMOUNT";
  const total = (counts: Counts | undefined, which: readonly string[]) =>
    which.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0);
  return names
    .filter(
      (which) =>
        !containing(cell.key).some(
          (key) => isOpen(key) && others.has(key) && Math.abs(total(others.get(key), which)) < 1e-9,
        ),
    )
    .map((which) => {
      const allowed = isPeople ? cube.smallCellThreshold : Math.abs(total(all, which)) / 10;
      return { key: cell.key, names: which, allowed };
    });
}

/** The keys of the cells that this one is part of. */
function containing(key: string): string[] {
  const codes = Object.entries(categoriesOf(key));
  const wider = codes.map((left) => categoryKey(Object.fromEntries(codes.filter((entry) => entry !== left))));
  return [...new Set([...wider, ...(key === "" ? [] : [""])])];
}

/** Those of the wanted that the shown cells narrow below what is allowed. */
function ranges(
  cube: Cube,
  others: ReadonlyMap<string, Counts>,
  isOpen: (key: string) => boolean,
  wanted: readonly Wanted[],
): (Wanted & { least: number; greatest: number })[] {
  const keys = [...others.keys()];
  const names = Object.keys(others.get(keys[0] ?? "") ?? {});
  const variable = (key: string, name: string) => `${name}_${keys.indexOf(key)}`;
  // Whether a figure can be negative stands in the definition, which everybody reads.
  const isSigned = cube.cells.some((cell) => [cell, ...cell.parts].some(({ value }) => value?.startsWith("-")));
  const constraints = names.flatMap((name) => known(cube, others, name, isSigned, (key) => variable(key, name)));
  const bounds = keys.flatMap((key) =>
    names.map((name) => {
      if (isOpen(key)) return ` ${variable(key, name)} = ${others.get(key)?.[name] ?? 0}`;
      return isSigned ? ` ${variable(key, name)} free` : ` ${variable(key, name)} >= 0`;
    }),
  );
  const all = keys.flatMap((key) => names.map((name) => variable(key, name)));
  const text = [
    `Minimize\n goal: ${all.map((name) => `0 ${name}`).join(" + ")}`,
    `Subject To\n${constraints.map((row, index) => ` r${index}: ${row}`).join("\n")}`,
    `Bounds\n${bounds.join("\n")}\nEnd\n`,
  ].join("\n");
  return highs.withModel({ format: "lp", data: text }, (model) => {
    model.options.set({ output_flag: false, presolve: "off" });
    const columns = new Map(all.map((name) => [name, model.getColByName(name)]));
    const end = (which: Wanted, sense: 1 | -1): number => {
      for (const name of which.names) model.changeColCost(columns.get(variable(which.key, name)) ?? 0, sense);
      model.run();
      const status = model.getModelStatus();
      const found = model.getObjectiveValue() * sense;
      for (const name of which.names) model.changeColCost(columns.get(variable(which.key, name)) ?? 0, 0);
      if (status === highs.constants.modelStatus.unbounded) return -sense * Infinity;
      if (status !== highs.constants.modelStatus.optimal) throw new Error(`status ${status} of\n${text}`);
      return found;
    };
    return wanted.flatMap((which) => {
      const [least, greatest] = [end(which, 1), end(which, -1)];
      return greatest - least < which.allowed - 1e-5 || greatest - least < 1e-7 ? [{ ...which, least, greatest }] : [];
    });
  });
}

/** What everybody knows of people in categories, as far as these figures keep to it. */
function known(
  { dimensions, cells }: Cube,
  others: ReadonlyMap<string, Counts>,
  name: string,
  isSigned: boolean,
  variable: (key: string) => string,
): string[] {
  const rows: string[] = [];
  const count = (key: string) => others.get(key)?.[name] ?? 0;
  for (const whole of cells)
    for (const { code, categories, isExclusive, isExhaustive } of dimensions) {
      const outer = categoriesOf(whole.key);
      if (Object.hasOwn(outer, code) || Object.keys(outer).length > 1 || !others.has(whole.key)) continue;
      const parts = categories
        .map((category) => categoryKey({ ...outer, [code]: category }))
        .filter((key) => others.has(key));
      if (parts.length === 0) continue;
      const left = `${parts.map(variable).join(" + ")} - ${variable(whole.key)}`;
      const over = parts.reduce((sum, key) => sum + count(key), 0) - count(whole.key);
      if (isExclusive && isExhaustive && Math.abs(over) < 1e-9) rows.push(`${left} = 0`);
      if (isSigned) continue;
      if (isExclusive && over <= 1e-9) rows.push(`${left} <= 0`);
      if (isExhaustive && over >= -1e-9) rows.push(`${left} >= 0`);
      for (const key of parts)
        if (count(key) <= count(whole.key)) rows.push(`${variable(key)} - ${variable(whole.key)} <= 0`);
    }
  return rows;
}
