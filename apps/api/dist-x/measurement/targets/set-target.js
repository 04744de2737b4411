import { begunFrom } from "@keelson/domain/measurement/aim";
import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { checkTarget } from "@keelson/domain/measurement/progress";
import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.js";
import { baselinesOf } from "../baselines/find-baselines.js";
import { definitionAt, definitionsOf } from "../indicators/find-definitions.js";
import { may } from "../measurement.policy.js";
import { stamp } from "../obligations/stamp.js";
import { knownAt } from "./known-at.js";
/** Aims at a value for a period. An earlier aim for it stays known as what was aimed at until now. */
export const setTarget = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const node = parseNodeId("indicator", input.indicatorId);
  const { initiativeId, id } = node;
  allow(may.setTarget(actor, initiativeId), "indicator");
  const [definitions = []] = await definitionsOf(unit, [node]);
  if (definitions.length === 0) throw new NotFound("indicator");
  const period = parsePeriod(input.period);
  if (!period)
    throw new Refused({ code: "PERIOD_NOT_VALID", message: `${input.period} is no period.`, path: ["period"] });
  const value = parseDecimal(input.value);
  if (value === null)
    throw new Refused({ code: "NOT_A_NUMBER", message: `${input.value} is no decimal number.`, path: ["value"] });
  const at = await stamp(unit, initiativeId);
  const [baselines = []] = await baselinesOf(unit, [node]);
  const { acrossTime, desiredDirection } = definitionAt(definitions, period.end);
  const baseline = begunFrom(acrossTime, knownAt(baselines, at), period);
  refuse(checkTarget(desiredDirection, baseline?.row.value ?? null, value));
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
//# sourceMappingURL=set-target.js.map
