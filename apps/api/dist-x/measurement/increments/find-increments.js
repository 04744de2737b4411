import { periodicFromCumulative } from "@keelson/domain/measurement/periodic-from-cumulative";
import { findSeries } from "../aggregates/find-aggregates.js";
import { sees } from "../measurement.policy.js";
import { panelsOf } from "../panels/find-panel-change.js";
/**
 * What each period added, where partners report their totals to date: the collective totals, as this viewer sees them, differenced.
 * Between two periods with other partners in them, or of another definition, nothing is: what lies between them is not what happened.
 * Who is in them is the backbone's to know, so everybody else is told the totals alone.
 */
export async function findIncrements(ctx, indicator, asked) {
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
async function partnersIn(ctx, { madeOf }) {
  const { initiativeId, definitionId, categoryKey, tiles, asOf } = madeOf;
  const panel = await ctx.load(panelsOf, { initiativeId, definitionId, categoryKey, tiles, asOf });
  const reported = [...panel].filter(([, tallies]) => tallies.some((tally) => tally.reported > 0));
  return reported
    .map(([membershipId]) => membershipId)
    .toSorted()
    .join(" ");
}
//# sourceMappingURL=find-increments.js.map
