import { settledQuarterEnd, yearTo } from "@keelson/domain/readiness/conditions";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { meetingsWithoutBackboneOf } from "../../communication/together/find-meetings-without-backbone.ts";
import type { Context } from "../../kernel/context.ts";
import { reportingCountsOf } from "../../measurement/progress/find-reporting-progress.ts";
import type { BackboneEvidenceType } from "./backbone.type.ts";

/**
 * What Keelson knows of a year beside what people say: of all reports of the year to the last quarter whose reports are no longer waited for,
 * those accepted (BM3), and of all meetings of two organisations or more in the year to today those without the backbone (BA3), for whoever reads
 * every meeting. Source: docs/methodology.md 4.7.
 */
export async function evidenceOf(ctx: Context, initiativeId: string): Promise<BackboneEvidenceType[]> {
  const today = await ctx.load(todayOf, initiativeId);
  const yearOf = (end: string) => ({ start: yearTo(end), end });
  const [met, reported] = [yearOf(today), yearOf(settledQuarterEnd(today))];
  const [meetings, reports] = await Promise.all([
    ctx.load(meetingsWithoutBackboneOf, { initiativeId, ...met }),
    ctx.load(reportingCountsOf, { initiativeId, membershipId: null, ...reported }),
  ]);
  const of = (
    year: typeof met,
    code: string,
    measure: BackboneEvidenceType["measure"],
    part: number,
    whole: number,
  ) => ({
    code,
    measure,
    part,
    whole,
    from: year.start,
    to: year.end,
  });
  return [
    ...(meetings ? [of(met, "BA3", "MEETINGS_WITHOUT_BACKBONE", meetings.withoutBackbone, meetings.held)] : []),
    of(reported, "BM3", "REPORTS_ACCEPTED", reports.accepted, reports.expected),
  ];
}
