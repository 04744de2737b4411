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
  const knows = isAdded(cube) ? partners : [];
  return [null, ...knows].flatMap((who) => attackAs(cube, shown, who));
}

/** A cube and what is shown of it. */
export interface Read {
  readonly cube: Cube;
  readonly shown: ReadonlyMap<string, Shown>;
}

/**
 * The same with two releases in hand: what a reader sees no change of, or only its own, it takes for the same in both. Wants
 * what is hidden now and was not told before, and of what was hidden before the small groups and the figures of one or two
 * partners.
 */
export function attackTwo(before: Read, after: Read): Found[] {
  const cells = [before, after].flatMap(({ cube }) => cube.cells);
  const partners = [...new Set(cells.flatMap(({ parts }) => parts.map((part) => part.partner)))];
  const knows = isAdded(after.cube) ? partners : [];
  return [null, ...knows].flatMap((who) => attackTwoAs(before, after, who));
}

function attackTwoAs(before: Read, after: Read, who: string | null): Found[] {
  const [then, now] = [othersOf(before.cube, who), othersOf(after.cube, who)];
  const wasTold = ({ key }: CubeCell) =>
    before.shown.get(key) === "FIGURE" &&
    isEqual(othersOf(before.cube, null).get(key), othersOf(after.cube, null).get(key));
  const isSmall = (cell: CubeCell) => {
    const counts = Object.values(countsOf(before.cube, cell) ?? {});
    const isFew = counts.some((count) => count > 0 && count < before.cube.smallCellThreshold);
    return (isPeople(before.cube) && isFew) || (cell.parts.length < 3 && cell.parts.some(({ isNamed }) => !isNamed));
  };
  const wanted = [
    ...hiddenFrom(before, then, who)
      .filter(isSmall)
      .flatMap((cell) => secretsOf(before, cell, then).map((secret) => ({ ...secret, release: 0 }))),
    ...hiddenFrom(after, now, who)
      .filter((cell) => !wasTold(cell))
      .flatMap((cell) => secretsOf(after, cell, now).map((secret) => ({ ...secret, release: 1 }))),
  ];
  if (wanted.length === 0) return [];
  const releases = [
    { ...before, others: then },
    { ...after, others: now },
  ];
  return untold(releases, wanted).map((found) => ({ ...found, who: who ?? "somebody outside" }));
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

function isAdded({ acrossPartners }: Cube): boolean {
  return ["SUM", "DISTRIBUTION", "RATIO_OF_SUMS", "WEIGHTED_MEAN"].includes(acrossPartners);
}

function isPeople({ measureType }: Cube): boolean {
  return measureType !== "COUNT" && measureType !== "AMOUNT";
}

function isEqual(one: Counts | undefined, other: Counts | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    Object.entries(one).every(([name, count]) => Math.abs(count - (other[name] ?? Number.NaN)) < 1e-9)
  );
}

/** What all the others gave, cell by cell. */
function othersOf(cube: Cube, who: string | null): Map<string, Counts> {
  const others = new Map<string, Counts>();
  for (const cell of cube.cells) {
    const all = countsOf(cube, cell);
    const mine = cell.parts.find(({ partner }) => partner === who);
    const own = mine === undefined ? null : countsOf(cube, mine);
    if (all === null) continue;
    const left = Object.entries(all).map(([name, count]) => [name, count - (own?.[name] ?? 0)]);
    others.set(cell.key, Object.fromEntries(left));
  }
  return others;
}

function hiddenFrom({ cube, shown }: Read, others: ReadonlyMap<string, Counts>, who: string | null): CubeCell[] {
  return cube.cells.filter(({ key, parts }) => {
    return shown.get(key) !== "FIGURE" && others.has(key) && parts.some(({ partner }) => partner !== who);
  });
}

function attackAs(cube: Cube, shown: ReadonlyMap<string, Shown>, who: string | null): Found[] {
  const others = othersOf(cube, who);
  const wanted = hiddenFrom({ cube, shown }, others, who)
    .flatMap((cell) => secretsOf({ cube, shown }, cell, others))
    .map((secret) => ({ ...secret, release: 0 }));
  if (wanted.length === 0) return [];
  return untold([{ cube, shown, others }], wanted).map((found) => ({ ...found, who: who ?? "somebody outside" }));
}

/** What of the wanted is too narrow, but for what the total alone tells of its own release. */
function untold(releases: readonly Seen[], wanted: readonly Wanted[]): Narrow[] {
  const narrow = ranges(releases, wanted);
  return narrow.filter((found) => {
    const release = releases[found.release];
    if (release === undefined) return true;
    const total = new Map([...release.shown].filter(([key]) => key === ""));
    return ranges([{ ...release, shown: total }], [{ ...found, release: 0 }]).length === 0;
  });
}

/** A release as somebody reads it who knows its own part. */
interface Seen extends Read {
  readonly others: ReadonlyMap<string, Counts>;
}

interface Secret {
  readonly key: string;
  readonly names: readonly string[];
  readonly allowed: number;
}

interface Wanted extends Secret {
  readonly release: number;
}

interface Narrow extends Wanted {
  readonly least: number;
  readonly greatest: number;
}

function secretsOf({ cube, shown }: Read, cell: CubeCell, others: ReadonlyMap<string, Counts>): Secret[] {
  const all = countsOf(cube, cell) ?? {};
  const names = Object.keys(all).length === 1 ? [Object.keys(all)] : [["yes"], ["no"], ["yes", "no"]];
  const total = (counts: Counts | undefined, which: readonly string[]) =>
    which.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0);
  const saysNobody = (which: readonly string[]) =>
    containing(cell.key).some(
      (key) => shown.get(key) === "FIGURE" && others.has(key) && Math.abs(total(others.get(key), which)) < 1e-9,
    );
  return names
    .filter((which) => !saysNobody(which))
    .map((which) => {
      const allowed = isPeople(cube) ? cube.smallCellThreshold : Math.abs(total(all, which)) / 10;
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
function ranges(releases: readonly Seen[], wanted: readonly Wanted[]): Narrow[] {
  const keys = [...new Set(releases.flatMap(({ others }) => [...others.keys()]))];
  const names = Object.keys(releases.flatMap(({ others }) => [...others.values()])[0] ?? {});
  const variable = (release: number, key: string, name: string) => `${name}_${release}_${keys.indexOf(key)}`;
  // Whether a figure can be negative stands in the definition, which everybody reads.
  const isSigned = releases.some(({ cube }) =>
    cube.cells.some((cell) => [cell, ...cell.parts].some(({ value }) => value?.startsWith("-"))),
  );
  const constraints = names.flatMap((name) => [
    ...releases.flatMap(({ cube, others }, release) =>
      known(cube, others, name, isSigned, (key) => variable(release, key, name)),
    ),
    ...keys
      .filter((key) => releases.length === 2 && isEqual(releases[0]?.others.get(key), releases[1]?.others.get(key)))
      .map((key) => `${variable(0, key, name)} - ${variable(1, key, name)} = 0`),
  ]);
  const there = releases.flatMap(({ shown, others }, release) =>
    [...others].flatMap(([key, counts]) =>
      names.map((name) => ({
        name: variable(release, key, name),
        isOpen: shown.get(key) === "FIGURE",
        count: counts[name] ?? 0,
      })),
    ),
  );
  const bounds = there.map(({ name, isOpen, count }) => {
    if (isOpen) return ` ${name} = ${count}`;
    return isSigned ? ` ${name} free` : ` ${name} >= 0`;
  });
  const all = there.map(({ name }) => name);
  const text = [
    `Minimize\n goal: ${all.map((name) => `0 ${name}`).join(" + ")}`,
    `Subject To\n${constraints.map((row, index) => ` r${index}: ${row}`).join("\n")}`,
    `Bounds\n${bounds.join("\n")}\nEnd\n`,
  ].join("\n");
  return highs.withModel({ format: "lp", data: text }, (model) => {
    model.options.set({ output_flag: false, presolve: "off" });
    const columns = new Map(all.map((name) => [name, model.getColByName(name)]));
    const end = (which: Wanted, sense: 1 | -1): number => {
      for (const name of which.names)
        model.changeColCost(columns.get(variable(which.release, which.key, name)) ?? 0, sense);
      model.run();
      if (model.getModelStatus() === highs.constants.modelStatus.unknown) {
        model.clearSolver();
        model.run();
      }
      const status = model.getModelStatus();
      const found = model.getObjectiveValue() * sense;
      for (const name of which.names)
        model.changeColCost(columns.get(variable(which.release, which.key, name)) ?? 0, 0);
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
