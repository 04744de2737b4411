import { add, compare, isNegative, multiply, parseDecimal, quotient, subtract, sum } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { DesiredDirection } from "./words.ts";

/** One figure of the time before the strategy; `x` is when, a year or any other count of equal periods. */
export interface CurvePoint {
  readonly x: number;
  readonly value: Decimal;
}

/**
 * A figure beside what would have been without a change: `slope` is what the old trend did per unit of x, `forecast`
 * where it led, `difference` the figure − the forecast. `curveTurned` is null for a MAINTAIN, which has no better side.
 */
export interface TurnedCurve {
  readonly slope: Decimal;
  readonly forecast: Decimal;
  readonly difference: Decimal;
  readonly curveTurned: boolean | null;
}

/**
 * Whether a figure is better than where its old trend was heading, which can be so long before it is good: above for an
 * INCREASE, below for a DECREASE, and exactly there is not turned. Shown as "better than forecast", never as proof of
 * cause.
 *
 * The trend is an ordinary least-squares line through `history`, exact and rounded once in each number. Null of fewer
 * than three points, of points that all have the same x, and where an x is not a plain number.
 * Source: docs/methodology.md 4.4.6; vector PROG-08.
 */
export function turnedCurve(
  direction: DesiredDirection,
  history: readonly CurvePoint[],
  x: number,
  actual: Decimal,
): TurnedCurve | null {
  const at = parseDecimal(String(x));
  const points = history.flatMap((point) => {
    const own = parseDecimal(String(point.x));
    return own === null ? [] : [{ x: own, value: point.value }];
  });
  if (at === null || points.length < 3 || points.length < history.length) return null;
  const n = String(points.length);
  const sumX = sum(points.map((point) => point.x));
  const sumValue = sum(points.map(({ value }) => value));
  // slope = rise ÷ run, both × n², and run is never negative
  const rise = subtract(
    multiply(n, sum(points.map((point) => multiply(point.x, point.value)))),
    multiply(sumX, sumValue),
  );
  const run = subtract(multiply(n, sum(points.map((point) => multiply(point.x, point.x)))), multiply(sumX, sumX));
  if (run === "0") return null;
  // forecast = mean value + slope × (x − mean x), over the one denominator n × run
  const under = multiply(n, run);
  const over = add(multiply(sumValue, run), multiply(subtract(multiply(n, at), sumX), rise));
  const apart = subtract(multiply(actual, under), over);
  return {
    slope: quotient(rise, run),
    forecast: quotient(over, under),
    difference: quotient(apart, under),
    curveTurned: isBetter(direction, apart),
  };
}

function isBetter(direction: DesiredDirection, apart: Decimal): boolean | null {
  if (direction === "MAINTAIN") return null;
  return direction === "INCREASE" ? compare(apart, "0") > 0 : isNegative(apart);
}
