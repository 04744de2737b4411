import fc from "fast-check";
import { expect, test } from "vitest";
import { heatSteps } from "./heat-step.ts";

test("a greater figure is never lighter, and what is unknown is no step at all", () =>
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { maxLength: 40 }), (values) => {
      const steps = heatSteps(values);
      for (const [one, a] of values.entries())
        for (const [other, b] of values.entries()) {
          if (a === null) expect(steps[one]).toBe(0);
          else expect(steps[one]).toBeGreaterThan(0);
          if (a !== null && b !== null && a < b) expect(steps[one]).toBeLessThanOrEqual(steps[other]!);
        }
    }),
  ));

test("the least and the greatest are the ends; where there is one, it is in the middle; zero is a figure", () => {
  expect(heatSteps([0, 50, 100, null])).toEqual([1, 3, 5, 0]);
  expect(heatSteps([0])).toEqual([3]);
  expect(heatSteps([null])).toEqual([0]);
});

test("of a scale that has ends, its fifths: what lies close together on it looks alike", () => {
  expect(heatSteps([0, 1.9, 2.3, 2.4, 4, null], [0, 4])).toEqual([1, 3, 3, 4, 5, 0]);
  expect(heatSteps([4], [0, 4])).toEqual([5]);
});
