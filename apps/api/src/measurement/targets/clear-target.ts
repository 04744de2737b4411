import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { Indicator } from "../indicators/indicator.entity.ts";
import { may } from "../measurement.policy.ts";
import { stamp } from "../obligations/stamp.ts";
import type { ClearTargetInput, TargetType } from "./target.type.ts";

/** Gives an aim up, one that was set by mistake too. It stays known as what was aimed at until now. */
export const clearTarget: Work<ClearTargetInput, { target: TargetType | null }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, id } = parseNodeId("indicator", input.indicatorId);
  allow(may.setTarget(actor, initiativeId), "indicator");
  if (!(await unit.db.existsBy(Indicator, { initiativeId, id }))) throw new NotFound("indicator");
  const at = await stamp(unit, initiativeId);
  const [target] = await unit.rows<TargetType>(
    `update target set closed_at = $4
     where initiative_id = $1 and indicator_id = $2 and period = $3 and closed_at = 'infinity' returning period, value`,
    [initiativeId, id, input.period, at],
  );
  if (!target)
    throw new Refused({ code: "NOT_SET", message: `Nothing is aimed at in ${input.period}.`, path: ["period"] });
  return { target };
};
