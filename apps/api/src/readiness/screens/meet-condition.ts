import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may, scopeFor } from "../readiness.policy.ts";
import { conditionsById } from "./find-screens.ts";
import { SuitabilityCondition } from "./screen.entity.ts";
import type { MeetConditionInput } from "./screen.type.ts";

/** Says that something was seen to, and how, once: whoever sees to it, the backbone or the committee. Source: docs/methodology.md 4.8.1. */
export const meetCondition: Work<MeetConditionInput, { condition: SuitabilityCondition | null }> = async (
  unit,
  input,
) => {
  const node = parseNodeId("screenCondition", input.id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  await unit.rows("select from suitability_condition where initiative_id = $1 and id = $2 for update", [
    node.initiativeId,
    node.id,
  ]);
  const [condition] = await conditionsById(unit, [node]);
  if (!condition) throw new NotFound("screen condition");
  allow(may.meetCondition(actor, node.initiativeId, condition.membershipId), "screen condition");
  if (condition.metOn !== null) {
    const message = `It was seen to on ${condition.metOn}, and stays so.`;
    throw new Refused({ code: "ALREADY_MET", message, path: ["id"] });
  }
  const [today = ""] = await todayOf(unit, [node.initiativeId]);
  const change = { metOn: today, metHow: said(input.how, "how", "Say how it was seen to."), metBy: actor.personId };
  await unit.db.update(SuitabilityCondition, { initiativeId: node.initiativeId, id: node.id }, change);
  return { condition: { ...condition, ...change } };
};
