import { visible } from "../../identity/identity.policy.ts";
import type { Unit } from "../../kernel/context.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { periodOf } from "../aggregates/find-aggregates.ts";
import type { ReportingProgressType } from "./reporting-progress.type.ts";

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
  { rows, actor }: Unit,
  { initiativeId, period: code }: { initiativeId: string; period: string },
): Promise<ReportingProgressType> {
  const period = periodOf(code, "period");
  if (!visible(actor).includes(initiativeId)) throw new NotFound("initiative");
  const [counts] = await rows<Counts>("select * from reporting_progress($1, $2, $3)", [
    initiativeId,
    period.start,
    period.end,
  ]);
  if (!counts) throw new Error("reporting_progress gave no row");
  const { on_time, ...shown } = counts;
  const share = (part: number) => (counts.expected === 0 ? 0 : part / counts.expected);
  return { period: period.code, ...shown, completeness: share(counts.accepted), timeliness: share(on_time) };
}
