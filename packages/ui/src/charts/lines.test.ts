import fc from "fast-check";
import { expect, test } from "vitest";
import { isKnown, lines, span, type Point } from "./lines.ts";

const point = fc.record({
  value: fc.option(fc.integer({ min: -50, max: 50 })),
  version: fc.integer({ min: 1, max: 2 }),
});
const series = fc
  .array(point, { maxLength: 20 })
  .map((points) => points.map((one, at): Point => ({ ...one, at, coverage: 1 })));

test("every known figure is drawn once, in order, and nothing else is", () =>
  fc.assert(
    fc.property(series, (points) => {
      expect(lines(points).flat()).toEqual(points.filter(isKnown));
    }),
  ));

test("no line goes through a period without a figure, or from one definition to another", () =>
  fc.assert(
    fc.property(series, (points) => {
      for (const line of lines(points)) {
        expect(new Set(line.map(({ version }) => version)).size).toBe(1);
        expect(line.at(-1)!.at - line[0]!.at).toBe(line.length - 1);
      }
    }),
  ));

test("two figures make no trend: they are dots", () => {
  const points = [1, 2].map((value, at) => ({ at, value, coverage: 1, version: 1 }));
  expect(lines(points).map((line) => line.length)).toEqual([1, 1]);
});

test("an axis holds every value and does not invent figures below zero", () =>
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 9 }), (values) => {
      const [low, high] = span(values);
      expect(low).toBeLessThan(high);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }
      if (Math.min(...values) >= 0) expect(low).toBeGreaterThanOrEqual(0);
    }),
  ));
