import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { distribution } from "./distribution.ts";

const scale = ["POOR", "FAIR", "GOOD", "VERY_GOOD"];

test("the middle answer is one that somebody gave, with as many before it as after, or one fewer", () =>
  holds(
    fc.property(fc.array(fc.constantFrom(...scale), { maxLength: 30 }), (answers) => {
      const counts = Object.fromEntries(
        scale.map((category) => [category, String(answers.filter((answer) => answer === category).length)]),
      );
      const found = distribution("ORDINAL", scale, counts);
      const inOrder = [...answers].sort((a, b) => scale.indexOf(a) - scale.indexOf(b));
      expect(found).toEqual({
        counts,
        n: String(answers.length),
        medianCategory: inOrder[Math.ceil(answers.length / 2) - 1] ?? null,
      });
    }),
  ));

test("what has no order has no middle, and neither has nobody", () => {
  expect(distribution("NOMINAL", scale, { FAIR: "3" }).medianCategory).toBeNull();
  expect(distribution("ORDINAL", scale, {})).toEqual({
    counts: { POOR: "0", FAIR: "0", GOOD: "0", VERY_GOOD: "0" },
    n: "0",
    medianCategory: null,
  });
});

test("only answers on the scale are counted", () =>
  expect(distribution("ORDINAL", ["constructor", "GOOD"], { GOOD: "2", ODD: "9" })).toEqual({
    counts: { constructor: "0", GOOD: "2" },
    n: "2",
    medianCategory: "GOOD",
  }));
