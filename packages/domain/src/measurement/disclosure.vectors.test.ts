import { expect, test } from "vitest";
import { solveRange } from "../../test/solve-range.ts";
import { vector } from "../../test/vectors.ts";
import { categoryKey } from "./categories.ts";
import { protect } from "./disclosure.ts";
import type { Cube, CubeCell, Shown } from "./disclosure.ts";
import { propagate } from "./linear-range.ts";
import { mayReplace } from "./may-replace.ts";

/** Figures that many partners gave, so that only the people in them matter. */
function cell(key: string, figures: Partial<CubeCell>): CubeCell {
  const none = { value: null, numerator: null, denominator: null, lower: null, upper: null };
  return { ...none, ...figures, key, hasFigure: true, parts: [] };
}

function dimension(code: string, categories: readonly string[]): Cube["dimensions"][number] {
  return { code, categories, isExclusive: true, isExhaustive: true, isSensitive: false };
}

const people = { measureType: "PEOPLE_COUNT", acrossPartners: "SUM", suppressZeros: false } as const;

function shownOf(shown: ReadonlyMap<string, Shown>, what: Shown): string[] {
  return [...shown].filter(([key, word]) => key !== "" && word === what).map(([key]) => key);
}

interface OneWay {
  readonly k: number;
  readonly cells: Readonly<Record<string, number>>;
  readonly total: number;
}

test.each(["SUP-01", "SUP-02", "SUP-03", "SUP-04"])("%s", (id) => {
  const { input, expected } = vector<OneWay>(id);
  const codes = Object.keys(input.cells);
  const shown = protect(
    {
      ...people,
      smallCellThreshold: input.k,
      dimensions: [dimension("d", codes)],
      cells: [
        cell("", { value: String(input.total) }),
        ...codes.map((code) => cell(`d=${code}`, { value: String(input.cells[code]) })),
      ],
    },
    solveRange,
  );
  const asKeys = (name: string) => Object.keys(Object(expected[name])).map((code) => `d=${code}`);
  expect(shown.get("")).toBe("FIGURE");
  expect(shownOf(shown, "FIGURE")).toEqual(asKeys("shown"));
  const hidden = [expected["primary"], expected["complementary"]].flat().map((code) => `d=${String(code)}`);
  expect(shownOf(shown, "SUPPRESSED").sort()).toEqual(hidden.sort());
});

test("SUP-05", () => {
  const { input, expected } = vector<{
    k: number;
    cells: Record<string, { numerator: number; denominator: number }>;
  }>("SUP-05");
  // Groups that do not add up to anything: only each one's own smallness hides it.
  const codes = Object.keys(input.cells);
  const shown = protect(
    {
      measureType: "PROPORTION",
      acrossPartners: "RATIO_OF_SUMS",
      smallCellThreshold: input.k,
      suppressZeros: false,
      dimensions: [dimension("d", codes)],
      cells: codes.map((code) => {
        const { numerator = 0, denominator = 0 } = input.cells[code] ?? {};
        const value = String(numerator / denominator);
        return cell(`d=${code}`, { value, numerator: String(numerator), denominator: String(denominator) });
      }),
    },
    solveRange,
  );
  expect(shownOf(shown, "SUPPRESSED")).toEqual([expected["suppressed"]].flat().map((code) => `d=${String(code)}`));
  expect(shownOf(shown, "FIGURE")).toEqual([expected["shown"]].flat().map((code) => `d=${String(code)}`));
});

interface TwoWay {
  readonly k: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly number[])[];
}

test("SUP-06", () => {
  const { input, expected } = vector<TwoWay>("SUP-06");
  const cells = input.cells.flat();
  const at = (row: number, column: number) => input.cells[row]?.[column] ?? 0;
  const sum = (numbers: readonly number[]) => String(numbers.reduce((a, b) => a + b, 0));
  const keyAt = (row: number, column: number) =>
    categoryKey({ place: input.rows[row] ?? "", sex: input.columns[column] ?? "" });
  const shown = protect(
    {
      ...people,
      smallCellThreshold: input.k,
      dimensions: [dimension("place", input.rows), dimension("sex", input.columns)],
      cells: [
        cell("", { value: sum(cells) }),
        ...input.rows.map((row, index) => cell(`place=${row}`, { value: sum(input.cells[index] ?? []) })),
        ...input.columns.map((column, index) =>
          cell(`sex=${column}`, { value: sum(input.rows.map((_, row) => at(row, index))) }),
        ),
        ...input.rows.flatMap((_, row) =>
          input.columns.map((__, column) => cell(keyAt(row, column), { value: String(at(row, column)) })),
        ),
      ],
    },
    solveRange,
  );
  const hidden = [expected["primary"], expected["complementary"]].flat() as [number, number][]; // as in the vector
  expect(shownOf(shown, "SUPPRESSED").sort()).toEqual(hidden.map(([row, column]) => keyAt(row, column)).sort());
});

test("SUP-06: the intervals of the audit", () => {
  const { input, expected } = vector<TwoWay>("SUP-06");
  const hidden = [expected["primary"], expected["complementary"]].flat() as [number, number][]; // as in the vector
  const left = (isOn: (row: number, column: number) => boolean) => {
    const terms = hidden.flatMap(([row, column], variable) =>
      isOn(row, column) ? [{ variable, coefficient: 1 }] : [],
    );
    const sum = hidden.reduce(
      (all, [row, column]) => all + (isOn(row, column) ? (input.cells[row]?.[column] ?? 0) : 0),
      0,
    );
    return { terms, least: sum, greatest: sum };
  };
  const bounds = propagate({
    variables: hidden.map(() => ({ least: 0, greatest: null })),
    rows: [
      ...input.rows.map((_, index) => left((row) => row === index)),
      ...input.columns.map((_, index) => left((__, column) => column === index)),
    ],
  });
  expect(
    Object.fromEntries(hidden.map((at, index) => [at.join(), [bounds[index]?.least, bounds[index]?.greatest]])),
  ).toEqual(expected["auditIntervals"]);
  expect(bounds.every(({ least, greatest }) => (greatest ?? 0) - (least ?? 0) >= input.k)).toBe(
    expected["auditPassed"],
  );
});

test("SUP-08", () => {
  const { input, expected } = vector<{ k: number; published: Record<"before" | "after", { total: number }> }>("SUP-08");
  const published = (total: number) => {
    const cells = [cell("", { value: String(total) })];
    const cube = { ...people, smallCellThreshold: input.k, dimensions: [], cells };
    return { cube, shown: protect(cube, solveRange) };
  };
  const { before, after } = input.published;
  expect(after.total - before.total).toBe(expected["difference"]);
  expect(mayReplace(published(before.total), published(after.total), solveRange)).toBe(false);
  expect(mayReplace(published(before.total), published(before.total), solveRange)).toBe(true);
  expect(mayReplace(published(before.total), published(before.total + input.k), solveRange)).toBe(true);
});
