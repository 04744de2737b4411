import { expect, test } from "vitest";
import { stacksOf } from "./stacks-of.ts";

test("values are counted at their steps, from the least, and no step is there that nothing lies at", () => {
  expect(stacksOf([3, 0.25, 3, 4, 0, 3], 0.25)).toEqual([
    { value: 0, count: 1 },
    { value: 0.25, count: 1 },
    { value: 3, count: 3 },
    { value: 4, count: 1 },
  ]);
  expect(stacksOf([], 0.25)).toEqual([]);
});
