import fc from "fast-check";
import { expect, test } from "vitest";
import { breaks, nearest, placeTicks } from "./place-ticks.ts";

test("no more ticks than there is room for, in order, and the last is among them", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), (count, room) => {
      const ticks = Array.from({ length: count }, (_, index) => index);
      const placed = placeTicks(ticks, room);
      expect(placed.length).toBeLessThanOrEqual(room);
      expect(placed.at(-1)).toBe(count - 1);
      expect(placed).toEqual(placed.toSorted((a, b) => a - b));
    }),
  ));

test("the nearest point is found, and none among none", () => {
  expect(nearest([10, 20, 30], 24)).toBe(1);
  expect(nearest([10, 20, 30], -5)).toBe(0);
  expect(nearest([], 3)).toBe(-1);
});

test("a break stands where the definition changes, and only there", () => {
  const points = [1, 1, 2, 2, 3].map((version, at) => ({ version, at }));
  expect(breaks(points).map(({ at }) => at)).toEqual([2, 4]);
  expect(breaks([])).toEqual([]);
});
