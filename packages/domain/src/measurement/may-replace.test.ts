import { describe, expect, test } from "vitest";
import { solveRange } from "../../test/solve-range.ts";
import { protect } from "./disclosure.ts";
import type { Cube, CubeCell, Published } from "./disclosure.ts";
import { mayReplace } from "./may-replace.ts";

type Given = Readonly<Record<string, readonly number[]>>;

/** What each of four partners gave by sex: their people, in a cube of 5 as the threshold. */
function cubeOf(given: Given, isNamed = false): Cube {
  const none = { numerator: null, denominator: null };
  const cell = (key: string, values: readonly number[]): CubeCell => ({
    key,
    value: String(values.reduce((sum, value) => sum + value, 0)),
    ...none,
    lower: null,
    upper: null,
    hasFigure: true,
    parts: values.map((value, index) => ({ partner: `p${index}`, isNamed, value: String(value), ...none })),
  });
  const categories = Object.keys(given);
  const total = [0, 1, 2, 3].map((partner) => categories.reduce((sum, code) => sum + (given[code]?.[partner] ?? 0), 0));
  return {
    measureType: "PEOPLE_COUNT",
    acrossPartners: "SUM",
    smallCellThreshold: 5,
    suppressZeros: false,
    dimensions: [{ code: "sex", categories, isExclusive: true, isExhaustive: true, isSensitive: false }],
    cells: [cell("", total), ...categories.map((code) => cell(`sex=${code}`, given[code] ?? []))],
  };
}

function publish(given: Given, before: Published | null = null, isNamed = false): Published {
  const cube = cubeOf(given, isNamed);
  return { cube, shown: protect(cube, solveRange, before) };
}

const given = { F: [30, 40, 50, 60], M: [40, 30, 60, 50], X: [20, 10, 20, 10] };
const first = publish(given);

describe("what is shown before and after", () => {
  test("may stay as it is", () => expect(mayReplace(first, publish(given), solveRange)).toBe(true));

  test("may be changed by three partners, by five people and more", () => {
    expect(mayReplace(first, publish({ ...given, F: [33, 44, 57, 60] }), solveRange)).toBe(true);
  });

  test("must not be changed by fewer than five people", () => {
    expect(mayReplace(first, publish({ ...given, F: [31, 42, 49, 60] }), solveRange)).toBe(false);
  });

  test("nor by few beside one partner's own change", () => {
    // 12 people more, of whom p0 knows 10 as its own.
    expect(mayReplace(first, publish({ ...given, F: [40, 41, 51, 60] }), solveRange)).toBe(false);
  });

  test("must not be changed by two partners, unless both consent to be named", () => {
    const after = { ...given, F: [50, 70, 50, 60] };
    expect(mayReplace(first, publish(after), solveRange)).toBe(false);
    expect(mayReplace(publish(given, null, true), publish(after, null, true), solveRange)).toBe(true);
  });

  test("each cell counts by itself, however much the total is changed", () => {
    const after = { F: [50, 60, 70, 80], M: [40, 30, 60, 51], X: [20, 10, 20, 10] };
    expect(mayReplace(first, publish(after), solveRange)).toBe(false);
  });
});

describe("what was hidden", () => {
  // X is hidden for its 4 people, F beside it as the smallest.
  const small = { F: [30, 40, 20, 60], M: [40, 30, 60, 50], X: [1, 1, 1, 1] };
  const before = publish(small);
  // Later X is large enough; M and F are as they were.
  const grown = { ...small, X: [20, 20, 20, 20] };

  test("is hidden with another cell", () => {
    expect(Object.fromEntries(before.shown)).toEqual({
      "": "FIGURE",
      "sex=F": "SUPPRESSED",
      "sex=M": "FIGURE",
      "sex=X": "SUPPRESSED",
    });
  });

  test("is not told by a later release that shows what nobody has changed", () => {
    // F by itself could go out now, and would tell the 4 of then.
    expect(Object.fromEntries(publish(grown).shown)).toEqual({
      "": "FIGURE",
      "sex=F": "FIGURE",
      "sex=M": "FIGURE",
      "sex=X": "FIGURE",
    });
    expect(mayReplace(before, publish(grown), solveRange)).toBe(false);
    const after = publish(grown, before);
    expect(after.shown.get("sex=F")).toBe("SUPPRESSED");
    expect(mayReplace(before, after, solveRange)).toBe(true);
  });

  test("may be shown when everything around it has changed", () => {
    const other = { F: [50, 60, 50, 90], M: [60, 50, 80, 70], X: [20, 20, 20, 20] };
    const after = publish(other, before);
    expect([...after.shown.values()]).toEqual(["FIGURE", "FIGURE", "FIGURE", "FIGURE"]);
    expect(mayReplace(before, after, solveRange)).toBe(true);
  });

  test("a cell that has become small is not protected by one that everybody knows from before", () => {
    const open = publish({ ...small, X: [20, 20, 20, 20] });
    const shrunk = publish(small, open);
    // The total less F and M of then is X of now: nothing that is hidden now can help, so the release waits.
    expect(shrunk.shown.get("sex=X")).toBe("SUPPRESSED");
    expect(mayReplace(open, shrunk, solveRange)).toBe(false);
  });

  test("together is as good as shown: one partner's change of it waits, though more is hidden beside it", () => {
    const four = { F: [30, 40, 20, 60], M: [40, 30, 60, 50], U: [50, 50, 50, 50], X: [1, 1, 1, 1] };
    // Three partners have changed U, and p3 alone what is hidden.
    const changed = { ...four, U: [60, 60, 60, 50], X: [1, 1, 1, 8] };
    const then = publish(four);
    const now = publish(changed, then);
    expect([...now.shown.keys()].filter((key) => now.shown.get(key) === "SUPPRESSED")).toEqual(["sex=F", "sex=X"]);
    expect(mayReplace(then, now, solveRange)).toBe(false);
    // Everybody knows M from before.
    const more = { cube: now.cube, shown: new Map([...now.shown, ["sex=M", "SUPPRESSED"] as const]) };
    expect(mayReplace(then, more, solveRange)).toBe(false);
    const byThree = { ...four, U: [60, 60, 60, 50], X: [1, 8, 8, 8] };
    expect(mayReplace(then, publish(byThree, then), solveRange)).toBe(true);
  });
});
