import { begunFrom } from "@keelson/domain/measurement/aim";
import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { checkTarget } from "@keelson/domain/measurement/progress";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { baselinesOf } from "../baselines/find-baselines.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { may } from "../measurement.policy.ts";
import { stamp } from "../obligations/stamp.ts";
import { knownAt } from "./known-at.ts";
import type { SetTargetInput, TargetType } from "./target.type.ts";

/** Aims at a value for a period. An earlier aim for it stays known as what was aimed at until now. */
export const setTarget: Work<SetTargetInput, { target: TargetType | null }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const node = parseNodeId("indicator", input.indicatorId);
  const { initiativeId, id } = node;
  allow(may.setTarget(actor, initiativeId), "indicator");
  const [indicator] = await indicatorsById(unit, [node]);
  if (!indicator) throw new NotFound("indicator");
  const period = parsePeriod(input.period);
  if (!period)
    throw new Refused({ code: "PERIOD_NOT_VALID", message: `${input.period} is no period.`, path: ["period"] });
  const value = parseDecimal(input.value);
  if (value === null)
    throw new Refused({ code: "NOT_A_NUMBER", message: `${input.value} is no decimal number.`, path: ["value"] });
  const at = await stamp(unit, initiativeId);
  const [baselines = []] = await baselinesOf(unit, [node]);
  const baseline = begunFrom(indicator.acrossTime, knownAt(baselines, at), period);
  refuse(checkTarget(indicator.desiredDirection, baseline?.row.value ?? null, value));
  await unit.rows(
    `update target set closed_at = $4
     where initiative_id = $1 and indicator_id = $2 and period = $3 and closed_at = 'infinity'`,
    [initiativeId, id, period.code, at],
  );
  await unit.rows(
    `insert into target (initiative_id, indicator_id, period, period_start, period_end, value, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [initiativeId, id, period.code, period.start, period.end, value, at],
  );
  return { target: { period: period.code, value } };
};
