import { nextActionItemState } from "@keelson/domain/communication/action-item";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { actsFor, may, scopeFor } from "../communication.policy.ts";
import type { ActionItem } from "./action-item.entity.ts";
import type { MoveActionItemInput } from "./action-item.input.ts";
import { actionItemsById } from "./find-action-items.ts";
import { lockedActionItem } from "./locked-action-item.ts";

/**
 * Says how an action stands, by one step of its drawing: its owner does, whoever speaks for the organisation, whoever runs the meetings.
 * Where it is the organisation's own word, it is a touchpoint too.
 */
export const moveActionItem: Work<MoveActionItemInput, { actionItem: ActionItem | null }> = async (unit, input) => {
  const node = parseNodeId("actionItem", input.id);
  const { initiativeId, id } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  const item = await lockedActionItem(unit, node, input.expectedVersion);
  allow(may.moveActionItem(actor, item), "action item");
  const state = nextActionItemState(item.state, input.step);
  if (state === null) {
    const message = `An action that is ${item.state} cannot ${input.step.toLowerCase()}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["step"] });
  }
  const [today] = await todayOf(unit, [initiativeId]);
  // with a token that may not report, the backbone's own people answer for nobody
  const isAnswer = actsFor(actor, initiativeId, item.membershipId) && actor.scopes.includes("REPORT");
  await unit.rows(
    `update action_item set state = $3, done_on = $4, answered_at = case when $5 then now() else answered_at end, version = version + 1
     where initiative_id = $1 and id = $2`,
    [initiativeId, id, state, state === "DONE" ? today : null, isAnswer],
  );
  const [actionItem = null] = await actionItemsById(unit, [node]);
  return { actionItem };
};
