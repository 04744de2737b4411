import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { ownPeriod } from "../indicators/own-period.ts";
import { may } from "../measurement.policy.ts";
import { stamp } from "../obligations/stamp.ts";
import { keepDueAt } from "../releases/keep-due-releases.ts";
import { reportingPeriodsOf, type ReportingPeriod } from "./find-reporting-periods.ts";
import type { ClosePeriodInput } from "./reporting-period.type.ts";

/**
 * The data steward closes a period of an indicator: from now on its figure is one that people rely on, and whoever changes it
 * materially restates it. An index is told by its components: those are closed. How complete it was is written down with it.
 */
export const closePeriod: Work<ClosePeriodInput, { reportingPeriod: ReportingPeriod | null }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, id } = parseNodeId("indicator", input.indicatorId);
  allow(may.closePeriod(actor, initiativeId), "indicator");
  const [indicator] = await indicatorsById(unit, [{ initiativeId, id }]);
  if (!indicator) throw new NotFound("indicator");
  if (indicator.measureType === "COMPOSITE") {
    const message = `${indicator.indicator.code} is computed from others. Close its components.`;
    throw new Refused({ code: "COMPOSITE_IS_COMPUTED", message, path: ["indicatorId"] });
  }
  const { code, start, end } = ownPeriod(indicator, input.period, "period");
  const [date = ""] = await todayOf(unit, [initiativeId]);
  if (date <= end) {
    const message = `${code} ends on ${end}. Close it when it is over.`;
    throw new Refused({ code: "PERIOD_NOT_OVER", message, path: ["period"] });
  }
  // whoever is changing what counts comes before it or after it, and what comes after it restates
  const at = await stamp(unit, initiativeId);
  // what was taken in a moment ago is no change of a closed period
  await keepDueAt(unit, initiativeId, at);
  const { frequency, yearStartMonth, measureType } = indicator;
  const look = async () => {
    const [periods = []] = await reportingPeriodsOf(unit, [
      { initiativeId, id, frequency, yearStartMonth, measureType, start, end },
    ]);
    return periods.find(({ period }) => period.code === code);
  };
  const { closing = null, expected = 0, reported = 0, accepted = 0 } = (await look()) ?? {};
  if (closing) {
    const message = `${code} is closed already.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["period"] });
  }
  await unit.rows(
    `insert into period_closing (initiative_id, indicator_id, period, period_start, period_end, closed_at, closed_by, expected,
       reported, accepted, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      initiativeId,
      id,
      code,
      start,
      end,
      at,
      actor.personId,
      expected,
      reported,
      accepted,
      saidOrNot(input.note, "note"),
    ],
  );
  return { reportingPeriod: (await look()) ?? null };
};
