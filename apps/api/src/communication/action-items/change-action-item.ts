import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may, scopeFor } from "../communication.policy.ts";
import type { ActionItem } from "./action-item.entity.ts";
import type { ChangeActionItemInput } from "./action-item.input.ts";
import { askedOwner } from "./asked-owner.ts";
import { actionItemsById } from "./find-action-items.ts";
import { lockedActionItem } from "./locked-action-item.ts";
import { saidLanguage, saidText } from "./said-action.ts";

/** Changes what is to be done, by whom or by when; how it stands is moved. */
export const changeActionItem: Work<ChangeActionItemInput, { actionItem: ActionItem | null }> = async (unit, input) => {
  const node = parseNodeId("actionItem", input.id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  const item = await lockedActionItem(unit, node, input.expectedVersion);
  allow(may.changeActionItem(actor, item), "action item");
  if (Boolean(input.membershipId) !== Boolean(input.personId)) {
    const message = "An owner is somebody for an organisation: send both.";
    throw new Refused({ code: "OWNER_NOT_HERE", message, path: ["personId"] });
  }
  const tenant = input.membershipId ? parseNodeId("membership", input.membershipId) : null;
  if (tenant) allow(may.addActionItem(actor, tenant.initiativeId, tenant.id), "membership");
  if (tenant && tenant.initiativeId !== item.initiativeId) throw new NotFound("membership");
  const owner =
    input.membershipId && input.personId ? await askedOwner(unit, input.membershipId, input.personId) : item;
  await unit.rows(
    `update action_item set owner_id = $3, person_id = $4, text = $5, language = $6, due_on = $7, version = version + 1
     where initiative_id = $1 and id = $2`,
    [
      node.initiativeId,
      node.id,
      owner.membershipId,
      owner.personId,
      input.text ? saidText(input.text) : item.text,
      input.language ? saidLanguage(input.language) : item.language,
      input.dueOn ?? item.dueOn,
    ],
  );
  const [actionItem = null] = await actionItemsById(unit, [node]);
  return { actionItem };
};
