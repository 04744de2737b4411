import type { Batch, Context } from "../../kernel/context.ts";
import { periodOf } from "../aggregates/find-aggregates.ts";
import type { ReportingProgressType } from "./reporting-progress.type.ts";

interface ProgressAsked {
  readonly initiativeId: string;
  readonly start: string;
  readonly end: string;
}

interface Counts {
  readonly expected: number;
  readonly submitted: number;
  readonly accepted: number;
  readonly overdue: number;
  readonly waived: number;
  readonly on_time: number;
}

/** Who was expected to report, in counts over all partners. The shares are 0 where nobody was expected. */
export async function findReportingProgress(
  ctx: Context,
  { initiativeId, period: code }: { initiativeId: string; period: string },
): Promise<ReportingProgressType> {
  const period = periodOf(code, "period");
  const counts = await ctx.load(countsOf, { initiativeId, start: period.start, end: period.end });
  const { on_time, ...shown } = counts;
  const share = (part: number) => (counts.expected === 0 ? 0 : part / counts.expected);
  return { period: period.code, ...shown, completeness: share(counts.accepted), timeliness: share(on_time) };
}

const countsOf: Batch<ProgressAsked, Counts> = ({ rows }, asked) =>
  rows(
    `select counts.* from unnest($1::uuid[], $2::date[], $3::date[]) with ordinality asked (initiative_id, from_day, to_day, nth)
     cross join lateral reporting_progress(asked.initiative_id, asked.from_day, asked.to_day) counts
     order by asked.nth`,
    [asked.map(({ initiativeId }) => initiativeId), asked.map(({ start }) => start), asked.map(({ end }) => end)],
  );
