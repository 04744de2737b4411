import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCube } from "../../test/cubes.ts";
import { seed } from "../../test/holds.ts";
import { solveRange } from "../../test/solve-range.ts";
import { sum } from "./decimal.ts";
import { attack } from "../../test/attacker.ts";
import { protect } from "./disclosure.ts";
import type { Cube, CubeCell } from "./disclosure.ts";

const names = ["a", "b", "c", "d"];

/** A cell of which each partner gave one number; an unnamed partner unless `named`; what they gave adds up. */
function cell(key: string, given: readonly number[], named = false): CubeCell {
  const none = { numerator: null, denominator: null };
  const parts = given.map((value, index) => ({
    partner: names[index] ?? "",
    isNamed: named,
    value: String(value),
    ...none,
  }));
  const value = String(given.reduce((sum, part) => sum + part, 0));
  return { key, value, ...none, lower: null, upper: null, hasFigure: given.length > 0, parts };
}

const sex = { code: "sex", categories: ["F", "M", "X"], isExclusive: true, isExhaustive: true, isSensitive: false };

function shown(cells: readonly CubeCell[], change: Partial<Cube> = {}): Record<string, string> {
  const cube: Cube = {
    measureType: "PEOPLE_COUNT",
    acrossPartners: "SUM",
    smallCellThreshold: 5,
    suppressZeros: false,
    dimensions: [sex],
    cells,
    ...change,
  };
  return Object.fromEntries(protect(cube, solveRange));
}

/** Three partners' people by sex. */
function bySex(f: readonly number[], m: readonly number[], x: readonly number[]): CubeCell[] {
  const total = f.map((people, index) => people + (m[index] ?? 0) + (x[index] ?? 0));
  return [cell("", total), cell("sex=F", f), cell("sex=M", m), cell("sex=X", x)];
}

const all = (word: string) => ({ "": "FIGURE", "sex=F": word, "sex=M": word, "sex=X": word });

describe("few people", () => {
  test("where nobody is few everything goes out", () => {
    expect(shown(bySex([20, 30, 25], [25, 20, 30], [10, 12, 14]))).toEqual(all("FIGURE"));
  });

  test("a contributor that takes its own people away must not see a few of the others", () => {
    // 12 people, but for a, who gave 10, they are 2.
    const found = shown(bySex([20, 30, 25], [25, 20, 30], [10, 1, 1]));
    expect(found).toEqual({ "": "FIGURE", "sex=F": "SUPPRESSED", "sex=M": "FIGURE", "sex=X": "SUPPRESSED" });
  });

  test("nobody is told, but where zeros are hidden and in a sensitive dimension", () => {
    const cells = bySex([20, 30, 25], [25, 20, 30], [0, 0, 0]);
    expect(shown(cells)["sex=X"]).toBe("FIGURE");
    expect(shown(cells, { suppressZeros: true })["sex=X"]).toBe("SUPPRESSED");
    expect(shown(cells, { dimensions: [{ ...sex, isSensitive: true }] })["sex=X"]).toBe("SUPPRESSED");
  });

  test("a small total hides all its parts", () => {
    expect(shown(bySex([1, 0, 1], [0, 1, 0], [0, 0, 0]))).toEqual({ ...all("SUPPRESSED"), "": "SUPPRESSED" });
  });

  test("a range of few different people is hidden", () => {
    const range = { ...cell("", [3, 3, 3], true), value: null, lower: "3", upper: "9" };
    expect(shown([range], { acrossPartners: "SUM_DISTINCT" })).toEqual({ "": "SUPPRESSED" });
    expect(shown([{ ...range, lower: "6" }], { acrossPartners: "SUM_DISTINCT" })).toEqual({ "": "FIGURE" });
  });
});

describe("few partners", () => {
  test("what only two gave is hidden with another part, unless both consent to be named", () => {
    const [total, f, m] = bySex([20, 30, 25], [25, 20, 30], [0, 0, 0]) as [CubeCell, CubeCell, CubeCell]; // there are four
    const two = cell("sex=X", [30, 40]);
    const whole = { ...total, value: String(Number(total.value) + 70) };
    expect(shown([whole, f, m, two])).toEqual({ ...all("SUPPRESSED"), "sex=F": "SUPPRESSED", "sex=M": "FIGURE" });
    expect(shown([whole, f, m, cell("sex=X", [30, 40], true)])).toEqual(all("FIGURE"));
  });

  test("the greatest is one partner's own figure", () => {
    expect(shown([cell("", [30, 40, 50])], { acrossPartners: "MAX" })).toEqual({ "": "SUPPRESSED" });
    expect(shown([cell("", [30, 40, 50], true)], { acrossPartners: "MAX" })).toEqual({ "": "FIGURE" });
  });

  test("a milestone that none or all the others have reached tells of each of them", () => {
    const reached = (given: readonly number[]) =>
      shown([cell("", given)], { measureType: "MILESTONE", acrossPartners: "COUNT_TRUE" })[""];
    expect(reached([0, 0, 0, 0])).toBe("SUPPRESSED");
    expect(reached([1, 0, 0, 0])).toBe("SUPPRESSED");
    expect(reached([1, 1, 0, 0])).toBe("FIGURE");
    expect(reached([1, 1, 1, 0])).toBe("SUPPRESSED");
    expect(reached([1, 1, 1, 1])).toBe("SUPPRESSED");
  });

  test("of what is no people nobody may come within 10 per cent", () => {
    const [total, f, m] = bySex([20, 30, 25], [25, 20, 30], [0, 0, 0]) as [CubeCell, CubeCell, CubeCell]; // there are four
    const whole = { ...total, value: String(Number(total.value) + 3) };
    expect(shown([whole, f, m, cell("sex=X", [1, 2])], { measureType: "COUNT" })).toEqual({
      "": "FIGURE",
      "sex=F": "SUPPRESSED",
      "sex=M": "FIGURE",
      "sex=X": "SUPPRESSED",
    });
  });
});

test("large amounts to the cent are protected as exactly", () => {
  const cells = bySex([2e11 + 0.11, 3e11 + 0.22, 1e11], [1e11 + 0.33, 2e11, 2.5e11], [0, 0, 0]).slice(1, 3);
  const two = cell("sex=X", [1e9 + 0.44, 2e9]);
  const whole = {
    ...cell("", [3.01e11, 5.02e11, 3.5e11]),
    value: sum([...cells, two].map(({ value }) => value ?? "0")),
  };
  expect(shown([whole, ...cells, two], { measureType: "AMOUNT" })).toEqual({
    "": "FIGURE",
    "sex=F": "FIGURE",
    "sex=M": "SUPPRESSED",
    "sex=X": "SUPPRESSED",
  });
});

describe("what is known of the categories", () => {
  test("where people need not be in any category, a hidden one says little of itself", () => {
    const total = cell("", [40, 60, 60]);
    const parts = bySex([20, 30, 25], [10, 10, 10], [1, 1, 1]).slice(1);
    const dimensions = [{ ...sex, isExhaustive: false }];
    expect(shown([total, ...parts], { dimensions })).toEqual({ ...all("FIGURE"), "sex=X": "SUPPRESSED" });
    // but with hardly anybody left over, it says that it is small
    const tight = cell("", [31, 41, 37]);
    expect(shown([tight, ...parts], { dimensions })["sex=M"]).toBe("SUPPRESSED");
  });

  test("too little coverage is told as such, and protected like what is hidden", () => {
    const [total, f, m, x] = bySex([20, 30, 25], [25, 20, 30], [1, 1, 1]);
    if (total === undefined || f === undefined || m === undefined || x === undefined) throw new Error("there are four");
    const found = shown([total, f, m, { ...x, hasFigure: false }]);
    expect(found).toEqual({ "": "FIGURE", "sex=F": "SUPPRESSED", "sex=M": "FIGURE", "sex=X": "COVERAGE_ONLY" });
  });

  test("a category nobody spoke of needs no protection", () => {
    const cells = bySex([20, 30, 25], [25, 20, 30], [0, 0, 0]);
    const silent = { ...cell("sex=X", []), value: null };
    expect(shown([...cells.slice(0, 3), silent])).toEqual({ ...all("FIGURE"), "sex=X": "COVERAGE_ONLY" });
  });
});

test("what was told before and is hidden now, for others' sake, is found out of no table of today", () => {
  const given = (key: string, parts: Readonly<Record<string, string>>): CubeCell => {
    const none = { numerator: null, denominator: null };
    const given = Object.entries(parts).map(([partner, value]) => ({ partner, isNamed: false, value, ...none }));
    const value = sum(given.map((part) => part.value));
    return { key, value, ...none, lower: null, upper: null, hasFigure: true, parts: given };
  };
  const cubeOf = (newcomer: Readonly<Record<string, string>>): Cube => {
    const kind = { c0: { ...newcomer, p2: "0", p3: "0.02" }, c1: { p1: "0", p2: "0", p3: "0.01" } };
    const kinds = { ...kind, c2: kind.c1 };
    const total = given("", { ...newcomer, p1: "0", p2: "0", p3: "0.04" });
    const rules = { isExclusive: true, isExhaustive: true, isSensitive: false };
    return {
      measureType: "AMOUNT",
      acrossPartners: "SUM",
      smallCellThreshold: 5,
      suppressZeros: false,
      dimensions: [
        { code: "kind", categories: Object.keys(kinds), ...rules },
        { code: "place", categories: ["here"], ...rules },
      ],
      cells: [
        total,
        { ...total, key: "place=here" },
        ...Object.entries(kinds).flatMap(([code, parts]) => [
          given(`kind=${code}`, parts),
          given(`kind=${code}|place=here`, parts),
        ]),
      ],
    };
  };
  const first = cubeOf({});
  const second = cubeOf({ p0: "0" });
  const before = { cube: first, shown: protect(first, solveRange) };
  const now = protect(second, solveRange, before);
  // the same 0.01 as before, which the other table would tell
  expect(before.shown.get("kind=c2")).toBe("FIGURE");
  expect([now.get("kind=c2"), now.get("kind=c2|place=here")]).toEqual(["SUPPRESSED", "SUPPRESSED"]);
  expect(attack(second, now)).toEqual([]);
});

test("where the solver gives up more is hidden, and never the total", () => {
  const cube = bySex([20, 30, 25], [25, 20, 30], [1, 1, 1]);
  const found = protect(
    {
      measureType: "PEOPLE_COUNT",
      acrossPartners: "SUM",
      smallCellThreshold: 5,
      suppressZeros: false,
      dimensions: [sex],
      cells: cube,
    },
    () => null,
  );
  expect(Object.fromEntries(found)).toEqual(all("SUPPRESSED"));
});

test("the order of cells and partners does not matter, and every cell has its answer", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyCube, (cube) => {
      const reversed = {
        ...cube,
        cells: cube.cells.toReversed().map((each) => ({ ...each, parts: each.parts.toReversed() })),
      };
      const found = protect(cube, solveRange);
      expect(Object.fromEntries(protect(reversed, solveRange))).toEqual(Object.fromEntries(found));
      expect([...found.keys()].sort()).toEqual(cube.cells.map(({ key }) => key).sort());
    }),
    { numRuns: 100, seed },
  );
});
