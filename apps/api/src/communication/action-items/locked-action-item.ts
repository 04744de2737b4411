import type { Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import type { ActionItem } from "./action-item.entity.ts";
import { actionItemsById } from "./find-action-items.ts";

/** An action item that this transaction holds until it commits. NOT_FOUND; CONFLICT where it is another version than the one looked at. */
export async function lockedActionItem(
  unit: Unit,
  node: NodeId,
  expectedVersion: number | null | undefined,
): Promise<ActionItem> {
  const [seen] = await actionItemsById(unit, [node]);
  if (!seen) throw new NotFound("action item");
  const [held] = await unit.rows("select from action_item where initiative_id = $1 and id = $2 for no key update", [
    node.initiativeId,
    node.id,
  ]);
  // one that may be read and not written is not held either
  if (!held) throw new NotFound("action item");
  const [item] = await actionItemsById(unit, [node]);
  if (!item) throw new NotFound("action item");
  if ((expectedVersion ?? item.version) === item.version) return item;
  const message = `It was changed by somebody else: it is version ${item.version}. Look at it again.`;
  throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
}
