import { takesPart } from "../../identity/identity.policy.js";
import { allow } from "../../kernel/refusal.js";
import { slotsOfSeen } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
import { periodOf } from "../aggregates/find-aggregates.js";
/**
 * Who was expected to report for a period: for the initiative's own people; NOT_FOUND for the public, which reads the coverage of
 * what was released. The counts over all partners are made when one of them is read.
 */
export function findReportingProgress(ctx, { initiativeId, period: code }) {
  allow(takesPart(ctx.actor, initiativeId), "reporting progress");
  const { start, end, code: period } = periodOf(code, "period");
  const asked = { initiativeId, membershipId: null, start, end };
  const count = (name) => async () => (await ctx.load(reportingCountsOf, asked))[name];
  return Object.defineProperties(
    { ...asked, period },
    Object.fromEntries(countNames.map((name) => [name, { get: count(name) }])),
  );
}
/** The counts of several initiatives or partners, by one statement. A partner's are zero to whoever may not know them. */
export const reportingCountsOf = (unit, asked) =>
  slotsOfSeen(
    asked,
    ({ initiativeId, membershipId }) =>
      membershipId === null ? takesPart(unit.actor, initiativeId) : sees.of(unit.actor, { initiativeId, membershipId }),
    (seen) => countsOf(unit, seen),
    nothing,
  );
const counts = { expected: 0, submitted: 0, accepted: 0, overdue: 0, waived: 0, onTime: 0 };
const nothing = { ...counts, completeness: 0, submissionRate: 0, timeliness: 0 };
const countNames = Object.keys(nothing); // of an object that has these and no others
async function countsOf({ rows }, asked) {
  const found = await rows("select * from reporting_progress($1, $2, $3, $4)", [
    asked.map(({ initiativeId }) => initiativeId),
    asked.map(({ start }) => start),
    asked.map(({ end }) => end),
    asked.map(({ membershipId }) => membershipId),
  ]);
  return found.map(({ on_time, ...shown }) => {
    const share = (part) => (shown.expected === 0 ? 0 : part / shown.expected);
    return {
      ...shown,
      onTime: on_time,
      completeness: share(shown.accepted),
      submissionRate: share(shown.submitted),
      timeliness: share(on_time),
    };
  });
}
//# sourceMappingURL=find-reporting-progress.js.map
