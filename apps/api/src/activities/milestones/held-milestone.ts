import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may } from "../activities.policy.ts";
import { milestonesById } from "./find-milestones.ts";
import type { Milestone } from "./milestone.entity.ts";

/** A milestone that the actor may change, as it is now that nobody else can; CONFLICT where it is not the one looked at. */
export async function heldMilestone(
  unit: Unit,
  actor: Actor,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion?: number | null },
): Promise<Milestone> {
  const node = parseNodeId("milestone", id);
  const [seen] = await milestonesById(unit, [node]);
  if (!seen) throw new NotFound("milestone");
  allow(may.changeActivity(actor, seen), "milestone");
  await unit.rows("select from milestone where initiative_id = $1 and id = $2 for no key update", [
    node.initiativeId,
    node.id,
  ]);
  const [milestone] = await milestonesById(unit, [node]);
  if (!milestone) throw new NotFound("milestone");
  if ((expectedVersion ?? milestone.version) === milestone.version) return milestone;
  const message = `It was changed by somebody else: it is version ${milestone.version}. Look at it again.`;
  throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
}
