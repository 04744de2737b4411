import { turnedCurve } from "@keelson/domain/measurement/curve";
import { isOwnPeriod, latestPeriods, ownPeriods } from "@keelson/domain/measurement/period";
import { findAggregate, findSeries, periodOf } from "../aggregates/find-aggregates.js";
/** A trend is drawn from as many periods as a series may have, and drawn on over as many. */
const periodsMax = 400;
/** Is a period's figure better than where the trend of the periods until then was heading? Null where it cannot be told. */
export async function findCurve(ctx, indicator, { until, period, asOf }) {
  const { frequency, yearStartMonth } = indicator;
  const [before, asked] = [periodOf(until, "until"), periodOf(period, "period")];
  const history = latestPeriods(frequency, yearStartMonth, before.end, periodsMax);
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || asked.start <= last.end || !isOwnPeriod(asked, frequency, yearStartMonth)) return null;
  // from the last of the history to the period asked for, both included
  const ahead = ownPeriods(frequency, yearStartMonth, last.start, asked.end, periodsMax);
  if (!ahead) return null;
  const [series, actual] = await Promise.all([
    findSeries(ctx, indicator, { from: first.code, to: last.code, categories: [], asOf }),
    findAggregate(ctx, indicator, { period, categories: [], asOf }),
  ]);
  if (actual.value === null) return null;
  const points = series.flatMap(({ value, definitionVersion }, x) =>
    // a change of definition is a break: no line goes through it
    value === null || definitionVersion !== actual.definitionVersion ? [] : [{ x, value }],
  );
  const at = history.length + ahead.length - 2;
  // better is what was desired of that very period
  const curve = turnedCurve(actual.madeOf.definition.desiredDirection, points, at, actual.value);
  return curve && { ...curve, slopePerPeriod: curve.slope, points: points.length, actual: actual.value };
}
//# sourceMappingURL=find-curve.js.map
