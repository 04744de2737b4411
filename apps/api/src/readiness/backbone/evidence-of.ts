import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { meetingsWithoutBackboneOf } from "../../communication/together/find-meetings-without-backbone.ts";
import type { Context } from "../../kernel/context.ts";
import { reportingCountsOf } from "../../measurement/progress/find-reporting-progress.ts";
import type { BackboneEvidenceType } from "./backbone.type.ts";

/**
 * What Keelson knows of the last year beside what people say: of all reports that were due, those accepted (BM3), and of all meetings of
 * two organisations or more those without the backbone (BA3), for whoever reads every meeting. Source: docs/methodology.md 4.7.
 */
export async function evidenceOf(ctx: Context, initiativeId: string): Promise<BackboneEvidenceType[]> {
  const to = await ctx.load(todayOf, initiativeId);
  const from = new Date(Date.parse(to) - 364 * 86_400_000).toISOString().slice(0, 10);
  const [reports, meetings] = await Promise.all([
    ctx.load(reportingCountsOf, { initiativeId, membershipId: null, start: from, end: to }),
    ctx.load(meetingsWithoutBackboneOf, { initiativeId, start: from, end: to }),
  ]);
  const evidence = (code: string, measure: BackboneEvidenceType["measure"], part: number, whole: number) => ({
    code,
    measure,
    part,
    whole,
    from,
    to,
  });
  return [
    ...(meetings ? [evidence("BA3", "MEETINGS_WITHOUT_BACKBONE", meetings.withoutBackbone, meetings.held)] : []),
    evidence("BM3", "REPORTS_ACCEPTED", reports.accepted, reports.expected),
  ];
}
