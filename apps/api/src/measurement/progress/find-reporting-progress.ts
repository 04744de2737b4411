import { visible } from "../../identity/identity.policy.ts";
import type { Batch, Context, Unit } from "../../kernel/context.ts";
import { slotsOfSeen } from "../../kernel/slots.ts";
import { sees } from "../measurement.policy.ts";
import { periodOf } from "../aggregates/find-aggregates.ts";
import type { CountsType } from "./reporting-progress.type.ts";

/** Whose reporting, of the periods that end within a stretch of days: all partners', or one's. */
export interface ProgressAsked {
  readonly initiativeId: string;
  readonly membershipId: string | null;
  readonly start: string;
  readonly end: string;
}

/** How far reporting is. The shares are 0 where nobody was expected. */
export type ReportingCounts = CountsType;

/** Who was expected to report for a period, in counts over all partners. */
export async function findReportingProgress(
  ctx: Context,
  { initiativeId, period: code }: { initiativeId: string; period: string },
): Promise<ReportingCounts & ProgressAsked & { period: string }> {
  const period = periodOf(code, "period");
  const asked = { initiativeId, membershipId: null, start: period.start, end: period.end };
  return { ...asked, period: period.code, ...(await ctx.load(reportingCountsOf, asked)) };
}

interface Counted {
  readonly expected: number;
  readonly submitted: number;
  readonly accepted: number;
  readonly overdue: number;
  readonly waived: number;
  readonly on_time: number;
}

/** The counts of several initiatives or partners, by one statement. A partner's are zero to whoever may not know them. */
export const reportingCountsOf: Batch<ProgressAsked, ReportingCounts> = (unit, asked) =>
  slotsOfSeen(
    asked,
    ({ initiativeId, membershipId }) =>
      membershipId === null
        ? visible(unit.actor).includes(initiativeId)
        : sees.of(unit.actor, { initiativeId, membershipId }),
    (seen) => countsOf(unit, seen),
    nothing,
  );

const counts = { expected: 0, submitted: 0, accepted: 0, overdue: 0, waived: 0 };
const nothing: ReportingCounts = { ...counts, completeness: 0, submissionRate: 0, timeliness: 0 };

async function countsOf({ rows }: Unit, asked: readonly ProgressAsked[]): Promise<ReportingCounts[]> {
  const found = await rows<Counted>(
    `select counts.* from unnest($1::uuid[], $2::date[], $3::date[], $4::uuid[])
       with ordinality asked (initiative_id, from_day, to_day, membership_id, nth)
     cross join lateral reporting_progress(asked.initiative_id, asked.from_day, asked.to_day, asked.membership_id) counts
     order by asked.nth`,
    [
      asked.map(({ initiativeId }) => initiativeId),
      asked.map(({ start }) => start),
      asked.map(({ end }) => end),
      asked.map(({ membershipId }) => membershipId),
    ],
  );
  return found.map(({ on_time, ...shown }) => {
    const share = (part: number) => (shown.expected === 0 ? 0 : part / shown.expected);
    return {
      ...shown,
      completeness: share(shown.accepted),
      submissionRate: share(shown.submitted),
      timeliness: share(on_time),
    };
  });
}
