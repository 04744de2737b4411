import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDecimal } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { lastKnown } from "./last-known.ts";

test("a stock is the latest figure known, with the period it is of, and stale if a later one is missing", () =>
  holds(
    fc.property(fc.array(fc.option(anyDecimal)), anyDecimal, fc.nat(5), (before, value, missing) => {
      const values = [...before, value, ...Array.from({ length: missing }, () => null)];
      expect(lastKnown(values)).toEqual({ value, index: before.length, isStale: missing > 0 });
    }),
  ));

test("zero is known, and nothing is known of nothing", () => {
  expect(lastKnown(["4", "0"])).toEqual({ value: "0", index: 1, isStale: false });
  expect(lastKnown([null, null])).toBeNull();
  expect(lastKnown([])).toBeNull();
});
