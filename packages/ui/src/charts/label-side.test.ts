import { expect, test } from "vitest";
import { labelSide } from "./label-side.ts";

const dot = (x: number, y: number, reach = 2) => ({ x, y, reach });

test("a label goes where it covers less: below its line where figures are above, above where they are below", () => {
  expect(labelSide(50, [10, 90], [dot(20, 40), dot(30, 44)])).toBe("below");
  expect(labelSide(50, [10, 90], [dot(20, 60), dot(30, 55)])).toBe("above");
  expect(labelSide(50, [10, 90], [])).toBe("above");
});

test("what stands beside the label is not covered, and a figure's own words count as wide as they are", () => {
  expect(labelSide(50, [10, 60], [dot(90, 40)])).toBe("above");
  expect(labelSide(50, [10, 60], [dot(75, 40, 20)])).toBe("below");
});
