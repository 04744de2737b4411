import { punctuality, type Punctuality } from "@keelson/domain/measurement/partner-standing";
import { latestPeriods } from "@keelson/domain/measurement/period";
import type { Context } from "../../kernel/context.ts";
import { periodOf } from "../aggregates/find-aggregates.ts";
import { reportingCountsOf } from "./find-reporting-progress.ts";

/** As many periods as tell a habit. */
const streakPeriods = 6;

/** How the latest periods of a length went for a partner, the oldest first; of a page's partners all at once. */
export function findStreak(
  ctx: Context,
  { initiativeId, membershipId, period }: { initiativeId: string; membershipId: string | null; period: string },
): Promise<{ period: string; punctuality: Punctuality }[]> {
  const { frequency, yearStartMonth, end: last } = periodOf(period, "period");
  return Promise.all(
    latestPeriods(frequency, yearStartMonth, last, streakPeriods).map(async ({ code, start, end }) => {
      const counts = await ctx.load(reportingCountsOf, { initiativeId, membershipId, start, end });
      return { period: code, punctuality: punctuality(counts) };
    }),
  );
}
