import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow, NotFound, Refused } from "../../kernel/refusal.js";
import { Indicator } from "../indicators/indicator.entity.js";
import { may } from "../measurement.policy.js";
import { stamp } from "../obligations/stamp.js";
/** Gives an aim up, one that was set by mistake too. It stays known as what was aimed at until now. */
export const clearTarget = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, id } = parseNodeId("indicator", input.indicatorId);
  allow(may.setTarget(actor, initiativeId), "indicator");
  if (!(await unit.db.existsBy(Indicator, { initiativeId, id }))) throw new NotFound("indicator");
  const at = await stamp(unit, initiativeId);
  const [target] = await unit.rows(
    `update target set closed_at = $4
     where initiative_id = $1 and indicator_id = $2 and period = $3 and closed_at = 'infinity' returning period, value`,
    [initiativeId, id, input.period, at],
  );
  if (!target)
    throw new Refused({ code: "NOT_SET", message: `Nothing is aimed at in ${input.period}.`, path: ["period"] });
  return { target };
};
//# sourceMappingURL=clear-target.js.map
