import { takesPart } from "../../identity/identity.policy.ts";
import type { Batch, Context, Unit } from "../../kernel/context.ts";
import { allow } from "../../kernel/refusal.ts";
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
export interface ReportingCounts extends CountsType {
  readonly onTime: number;
}

/**
 * Who was expected to report for a period: for the initiative's own people; NOT_FOUND for the public, which reads the coverage of
 * what was released. The counts over all partners are made when one of them is read.
 */
export function findReportingProgress(
  ctx: Context,
  { initiativeId, period: code }: { initiativeId: string; period: string },
): ProgressAsked & { period: string } {
  allow(takesPart(ctx.actor, initiativeId), "reporting progress");
  const { start, end, code: period } = periodOf(code, "period");
  const asked = { initiativeId, membershipId: null, start, end };
  const count = (name: keyof CountsType) => async () => (await ctx.load(reportingCountsOf, asked))[name];
  return Object.defineProperties(
    { ...asked, period },
    Object.fromEntries(countNames.map((name) => [name, { get: count(name) }])),
  );
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
      membershipId === null ? takesPart(unit.actor, initiativeId) : sees.of(unit.actor, { initiativeId, membershipId }),
    (seen) => countsOf(unit, seen),
    nothing,
  );

const counts = { expected: 0, submitted: 0, accepted: 0, overdue: 0, waived: 0, onTime: 0 };
const nothing: ReportingCounts = { ...counts, completeness: 0, submissionRate: 0, timeliness: 0 };
const countNames = Object.keys(nothing) as (keyof CountsType)[]; // of an object that has these and no others

async function countsOf({ rows }: Unit, asked: readonly ProgressAsked[]): Promise<ReportingCounts[]> {
  const found = await rows<Counted>("select * from reporting_progress($1, $2, $3, $4)", [
    asked.map(({ initiativeId }) => initiativeId),
    asked.map(({ start }) => start),
    asked.map(({ end }) => end),
    asked.map(({ membershipId }) => membershipId),
  ]);
  return found.map(({ on_time, ...shown }) => {
    const share = (part: number) => (shown.expected === 0 ? 0 : part / shown.expected);
    return {
      ...shown,
      onTime: on_time,
      completeness: share(shown.accepted),
      submissionRate: share(shown.submitted),
      timeliness: share(on_time),
    };
  });
}
