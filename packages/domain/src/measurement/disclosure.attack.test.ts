import fc from "fast-check";
import { expect, test } from "vitest";
import { attack, attackTwo } from "../../test/attacker.ts";
import { anyCube, anyTwoCubes } from "../../test/cubes.ts";
import { seed } from "../../test/holds.ts";
import { solveRange } from "../../test/solve-range.ts";
import { protect } from "./disclosure.ts";
import type { Cube, Shown } from "./disclosure.ts";
import { mayReplace } from "./may-replace.ts";
import { isPrimary } from "./disclosure-primary.ts";
import { sheetOf } from "./disclosure-sheet.ts";

/** A few in every run; a thousand and more with `KEELSON_CUBES=1000 npx vitest run disclosure.attack`. */
const numRuns = Number(process.env["KEELSON_CUBES"] ?? 60);
const timeout = 60_000 + numRuns * 3000;

test("nobody outside and no contributor narrows a hidden cell below what is allowed", { timeout }, () => {
  fc.assert(
    fc.property(anyCube, (cube) => {
      expect(attack(cube, protect(cube, solveRange))).toEqual([]);
    }),
    { numRuns, seed },
  );
});

test("the same attacker succeeds where only what is small itself is hidden", { timeout }, () => {
  const cubes = fc.sample(anyCube, { numRuns, seed });
  const broken = cubes.filter((cube) => attack(cube, primaryOnly(cube)).length > 0);
  // About one in five.
  expect(broken.length).toBeGreaterThan(numRuns / 10);
});

test("nor with the release before in hand, where the next one may follow", { timeout }, () => {
  let followed = 0;
  fc.assert(
    fc.property(anyTwoCubes, ([first, second]) => {
      const before = { cube: first, shown: protect(first, solveRange) };
      const after = { cube: second, shown: protect(second, solveRange, before) };
      if (!mayReplace(before, after, solveRange)) return;
      if (first.cells.some((cell, index) => cell.value !== second.cells[index]?.value)) followed++;
      expect(attackTwo(before, after)).toEqual([]);
    }),
    { numRuns, seed },
  );
  expect(followed).toBeGreaterThan(numRuns / 20);
});

test(
  "nor by the later release alone: also what was told before is found out of no table that hides it",
  { timeout },
  () => {
    fc.assert(
      fc.property(anyTwoCubes, ([first, second]) => {
        const before = { cube: first, shown: protect(first, solveRange) };
        expect(attack(second, protect(second, solveRange, before))).toEqual([]);
      }),
      { numRuns, seed },
    );
  },
);

test("the same attacker succeeds where each release is protected by itself", { timeout }, () => {
  const broken = fc.sample(anyTwoCubes, { numRuns, seed }).filter((cubes) => {
    const [before, after] = cubes.map((cube) => ({ cube, shown: protect(cube, solveRange) }));
    return before !== undefined && after !== undefined && attackTwo(before, after).length > 0;
  });
  // About one in twenty.
  expect(broken.length).toBeGreaterThan(numRuns / 100);
});

function primaryOnly(cube: Cube): Map<string, Shown> {
  const sheet = sheetOf(cube);
  return new Map(sheet.cells.map((cell) => [cell.cell.key, isPrimary(sheet, cell) ? "SUPPRESSED" : "FIGURE"]));
}
