import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOf } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { expectVector, vector } from "../../test/vectors.ts";
import { turnedCurve } from "./curve.ts";
import { add, multiply } from "./decimal.ts";
import type { DesiredDirection } from "./words.ts";

test("PROG-08", () => {
  const { input, expected } = vector<{
    direction: DesiredDirection;
    history: Record<string, number>;
    year: number;
    actual: number;
  }>("PROG-08");
  const history = Object.entries(input.history).map(([year, value]) => ({ x: Number(year), value: String(value) }));
  const found = turnedCurve(input.direction, history, input.year, String(input.actual));
  expectVector(expected, { ...found, slopePerYear: found?.slope });
});

describe("a curve", () => {
  const rising = [
    { x: 1, value: "10" },
    { x: 2, value: "20" },
    { x: 3, value: "30" },
  ];

  test("is turned on the better side of its forecast, whichever that is, and not on it", () => {
    const turned = (direction: DesiredDirection, actual: string) =>
      turnedCurve(direction, rising, 5, actual)?.curveTurned;
    expect([turned("INCREASE", "50.1"), turned("INCREASE", "50"), turned("INCREASE", "49.9")]).toEqual([
      true,
      false,
      false,
    ]);
    expect([turned("DECREASE", "50.1"), turned("DECREASE", "50"), turned("DECREASE", "49.9")]).toEqual([
      false,
      false,
      true,
    ]);
    expect(turnedCurve("MAINTAIN", rising, 5, "50.1")).toEqual({
      slope: "10",
      forecast: "50",
      difference: "0.1",
      curveTurned: null,
    });
  });

  test("is not drawn through too few points, through one moment, or through what is no number", () => {
    expect(turnedCurve("INCREASE", rising.slice(1), 5, "50")).toBeNull();
    expect(
      turnedCurve(
        "INCREASE",
        rising.map((point) => ({ ...point, x: 2 })),
        5,
        "50",
      ),
    ).toBeNull();
    expect(turnedCurve("INCREASE", [...rising, { x: Number.NaN, value: "1" }], 5, "50")).toBeNull();
    expect(turnedCurve("INCREASE", rising, Number.POSITIVE_INFINITY, "50")).toBeNull();
  });

  test("through points on a line is that line, in whatever order they come", () => {
    const number = fc.bigInt({ min: -10_000n, max: 10_000n }).map((units) => decimalOf(units, 2));
    holds(
      fc.property(
        number,
        number,
        fc.uniqueArray(fc.integer({ min: 1900, max: 2200 }), { minLength: 3, maxLength: 12 }),
        fc.integer({ min: 1900, max: 2200 }),
        (slope, start, years, year) => {
          const on = (x: number) => add(start, multiply(slope, String(x)));
          const history = years.map((x) => ({ x, value: on(x) }));
          expect(turnedCurve("INCREASE", history, year, on(year))).toEqual({
            slope,
            forecast: on(year),
            difference: "0",
            curveTurned: false,
          });
        },
      ),
    );
  });
});
