import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may } from "../agenda.policy.ts";
import { decisionsById } from "../decisions/find-decisions.ts";
import { initiativesById } from "./find-initiatives.ts";
import type { Initiative } from "./initiative.entity.ts";
import type { ChooseBackboneInput } from "./initiative.input.ts";

/**
 * The partners' choice of a backbone takes effect: by a decision that the steering committee has recorded (BACKBONE_CHOICE). The founder's
 * organisation is confirmed by the same. Nobody appoints itself. Source: docs/methodology.md 4.2, BACKBONE_NOT_SELF_APPOINTED.
 */
export const chooseBackbone: Work<ChooseBackboneInput, { initiative: Initiative | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { initiativeId, id } = parseNodeId("membership", input.membershipId);
  const decided = parseNodeId("decision", input.decisionId);
  allow(decided.initiativeId === initiativeId && may.chooseBackbone(actor, initiativeId), "membership");
  const [decision] = await decisionsById(unit, [decided]);
  if (!decision) throw new NotFound("decision");
  const [done] = await unit.rows<{ done: boolean }>("select choose_backbone($1, $2, $3) as done", [
    initiativeId,
    id,
    decided.id,
  ]);
  if (!done?.done) {
    const message = `Decision ${decision.number} does not choose a backbone, or another has taken its place.`;
    throw new Refused({ code: "BACKBONE_NOT_SELF_APPOINTED", message, path: ["decisionId"] });
  }
  const [initiative = null] = await initiativesById(unit, [initiativeId]);
  return { initiative };
};
