import { periodicFromCumulative } from "@keelson/domain/measurement/periodic-from-cumulative";
import type { Context } from "../../kernel/context.ts";
import type { AggregateType } from "../aggregates/aggregate.type.ts";
import { findSeries } from "../aggregates/find-aggregates.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { sees } from "../measurement.policy.ts";
import { panelsOf } from "../panels/find-panel-change.ts";
import type { IncrementType } from "./increment.type.ts";

/**
 * What each period added, where partners report their totals to date: the collective totals, as this viewer sees them, differenced.
 * Between two periods with other partners in them, or of another definition, nothing is: what lies between them is not what happened.
 * Who is in them is the backbone's to know, so everybody else is told the totals alone.
 */
export async function findIncrements(
  ctx: Context,
  indicator: IndicatorDefinition,
  asked: { from: string; to: string; asOf: string | null },
): Promise<IncrementType[]> {
  const series = await findSeries(ctx, indicator, { ...asked, categories: [] });
  const { periodic } = periodicFromCumulative(series.map(({ value }) => value));
  const partners = sees.all(ctx.actor, indicator.initiativeId)
    ? await Promise.all(series.map((aggregate) => partnersIn(ctx, aggregate)))
    : null;
  return series.map(({ period, value, definitionVersion, status }, place) => {
    const before = series[place - 1];
    // a total of all is comparable with a total of the same; the first of the answer began before it
    const isOfAll = before?.status === "COMPLETE" && status === "COMPLETE";
    const isOfSame = partners !== null && partners[place - 1] === partners[place];
    const isComparable = isOfAll && isOfSame && before.definitionVersion === definitionVersion;
    return { period, total: value, change: isComparable ? (periodic[place] ?? null) : null };
  });
}

/** Who reported what a total is made of, as one text. */
async function partnersIn(ctx: Context, { madeOf }: AggregateType): Promise<string> {
  const { initiativeId, definitionId, categoryKey, tiles, asOf } = madeOf;
  const panel = await ctx.load(panelsOf, { initiativeId, definitionId, categoryKey, tiles, asOf });
  const reported = [...panel].filter(([, tallies]) => tallies.some((tally) => tally.reported > 0));
  return reported
    .map(([membershipId]) => membershipId)
    .toSorted()
    .join(" ");
}
