import { periodicFromCumulative } from "@keelson/domain/measurement/periodic-from-cumulative";
import type { Context } from "../../kernel/context.ts";
import { findSeries } from "../aggregates/find-aggregates.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import type { IncrementType } from "./increment.type.ts";

/**
 * What each period added, where partners report their totals to date: the collective totals, as this viewer sees them, differenced.
 * Between two periods with other partners in them, or of another definition, nothing is: what lies between them is not what happened.
 */
export async function findIncrements(
  ctx: Context,
  indicator: IndicatorDefinition,
  asked: { from: string; to: string; asOf: string | null },
): Promise<IncrementType[]> {
  const series = await findSeries(ctx, indicator, { ...asked, categories: [] });
  const { periodic } = periodicFromCumulative(series.map(({ value }) => value));
  return series.map(({ period, value, definitionVersion, status, expected }, place) => {
    const before = series[place - 1];
    // a total of all is comparable with a total of as many; the first of the answer began before it
    const isOfAll = before?.status === "COMPLETE" && status === "COMPLETE" && before.expected === expected;
    const isComparable = isOfAll && before.definitionVersion === definitionVersion;
    return { period, total: value, change: isComparable ? (periodic[place] ?? null) : null };
  });
}
