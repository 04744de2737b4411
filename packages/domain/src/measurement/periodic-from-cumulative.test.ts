import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDecimal } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { add, isNegative } from "./decimal.ts";
import { periodicFromCumulative } from "./periodic-from-cumulative.ts";

test("what each period added adds up to the total again", () =>
  holds(
    fc.property(fc.array(anyDecimal, { minLength: 1 }), (added) => {
      const toDate = added.map((_, index) => added.slice(0, index + 1).reduce(add, "0"));
      expect(periodicFromCumulative(toDate)).toEqual({
        periodic: added,
        total: toDate.at(-1),
        falls: added.flatMap((value, index) => (isNegative(value) ? [index] : [])),
      });
    }),
  ));

test("an increase over a gap belongs to no single period", () => {
  expect(periodicFromCumulative(["10", null, "30", "35"])).toEqual({
    periodic: ["10", null, null, "5"],
    total: "35",
    falls: [],
  });
  expect(periodicFromCumulative([null, "30"])).toEqual({
    periodic: [null, null],
    total: "30",
    falls: [],
  });
});

test("a fall is seen across a gap", () => {
  expect(periodicFromCumulative(["10", null, "8"])).toMatchObject({
    periodic: ["10", null, null],
    falls: [2],
  });
});

test("nothing reported is no total", () => {
  expect(periodicFromCumulative([null])).toEqual({ periodic: [null], total: null, falls: [] });
});
