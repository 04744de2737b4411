import { punctuality } from "@keelson/domain/measurement/partner-standing";
import { latestPeriods } from "@keelson/domain/measurement/period";
import { periodOf } from "../aggregates/find-aggregates.js";
import { reportingCountsOf } from "./find-reporting-progress.js";
/** As many periods as tell a habit. */
const streakPeriods = 6;
/** How the latest periods of a length went for a partner, the oldest first; of a page's partners all at once. */
export function findStreak(ctx, { initiativeId, membershipId, period }) {
  const { frequency, yearStartMonth, end: last } = periodOf(period, "period");
  return Promise.all(
    latestPeriods(frequency, yearStartMonth, last, streakPeriods).map(async ({ code, start, end }) => {
      const counts = await ctx.load(reportingCountsOf, { initiativeId, membershipId, start, end });
      return { period: code, punctuality: punctuality(counts) };
    }),
  );
}
//# sourceMappingURL=find-streak.js.map
