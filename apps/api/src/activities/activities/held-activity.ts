import type { Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import type { Activity } from "./activity.entity.ts";
import { activitiesById } from "./find-activities.ts";

/**
 * An activity as it is now that nobody else can change it. NOT_FOUND where there is none or `isAllowed` says no; CONFLICT where it is of
 * another version than the one looked at.
 */
export async function heldActivity(
  unit: Unit,
  node: NodeId,
  isAllowed: (activity: Activity) => boolean,
  expectedVersion?: number | null,
): Promise<Activity> {
  // asked before it is held: who may not change it holds nothing up
  const [seen] = await activitiesById(unit, [node]);
  if (!seen) throw new NotFound("activity");
  allow(isAllowed(seen), "activity");
  await unit.rows("select from activity where initiative_id = $1 and id = $2 for no key update", [
    node.initiativeId,
    node.id,
  ]);
  const [activity] = await activitiesById(unit, [node]);
  if (!activity) throw new NotFound("activity");
  if ((expectedVersion ?? activity.version) === activity.version) return activity;
  const message = `It was changed by somebody else: it is version ${activity.version}. Look at it again.`;
  throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
}
