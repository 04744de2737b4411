import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { ActionItem } from "./action-item.entity.ts";
import type { AddActionItemInput } from "./action-item.input.ts";
import { askedOwner } from "./asked-owner.ts";
import { actionItemsById } from "./find-action-items.ts";
import { saidLanguage, saidText } from "./said-action.ts";

/** Writes down what somebody takes on, and by when: by whoever runs the meetings, or speaks for the owner's organisation. */
export const addActionItem: Work<AddActionItemInput, { actionItem: ActionItem | null }> = async (unit, input) => {
  const { initiativeId: tenant, id } = parseNodeId("membership", input.membershipId);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, tenant));
  allow(may.addActionItem(actor, tenant, id), "membership");
  const owner = await askedOwner(unit, input.membershipId, input.personId);
  const item = unit.db.create(ActionItem, {
    ...owner,
    text: saidText(input.text),
    language: saidLanguage(input.language),
    dueOn: input.dueOn,
    madeBy: actor.personId,
  });
  await unit.db.insert(ActionItem, item);
  const [actionItem = null] = await actionItemsById(unit, [item]);
  return { actionItem };
};
