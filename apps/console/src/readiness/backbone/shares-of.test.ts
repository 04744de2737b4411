import { expect, test } from "vitest";
import { sharesOf, sumOf } from "./shares-of.ts";

test.each([
  [["33", "67"], ["0.33", "0.67"], 100],
  [["33,3", " 66.7 "], ["0.333", "0.667"], 100],
  [["", "100"], ["0", "1"], 100],
  [["0", "5"], ["0", "0.05"], 5],
  [["x"], null, 0],
  [["101"], null, 0],
  [["-1"], null, 0],
  [["0.25"], null, 0],
] as const)("%s is %s", (typed, shares, sum) => {
  expect(sharesOf(typed)).toEqual(shares);
  expect(sumOf(typed)).toBe(sum);
});
