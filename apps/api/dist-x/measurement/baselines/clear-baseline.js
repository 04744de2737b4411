import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow, NotFound, Refused } from "../../kernel/refusal.js";
import { Indicator } from "../indicators/indicator.entity.js";
import { may } from "../measurement.policy.js";
import { stamp } from "../obligations/stamp.js";
/** Takes back where an indicator is said to have stood in a period. It stays known as what was said until now. */
export const clearBaseline = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, id } = parseNodeId("indicator", input.indicatorId);
  allow(may.setBaseline(actor, initiativeId), "indicator");
  if (!(await unit.db.existsBy(Indicator, { initiativeId, id }))) throw new NotFound("indicator");
  const at = await stamp(unit, initiativeId);
  const [baseline] = await unit.rows(
    `update baseline set closed_at = $4
     where initiative_id = $1 and indicator_id = $2 and period = $3 and closed_at = 'infinity'
     returning period, value, numerator, denominator, quality, source`,
    [initiativeId, id, input.period, at],
  );
  if (!baseline)
    throw new Refused({ code: "NOT_SET", message: `There is no baseline in ${input.period}.`, path: ["period"] });
  return { baseline };
};
//# sourceMappingURL=clear-baseline.js.map
