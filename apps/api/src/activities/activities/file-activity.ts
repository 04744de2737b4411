import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { may, scopeFor } from "../activities.policy.ts";
import type { Activity } from "./activity.entity.ts";
import type { FileActivityInput } from "./activity.input.ts";
import { termIds } from "./checked-words.ts";
import { activitiesById } from "./find-activities.ts";
import { heldActivity } from "./held-activity.ts";

/** Files an activity under one of the initiative's kinds: metadata, which the backbone keeps in order as well. */
export const fileActivity: Work<FileActivityInput, { activity: Activity | null }> = async (unit, input) => {
  const node = parseNodeId("activity", input.id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  const activity = await heldActivity(unit, node, (found) => may.fileActivity(actor, found), input.expectedVersion);
  const before = activity.typeId === null ? [] : [activity.typeId];
  const asked = input.typeId === undefined ? undefined : input.typeId === null ? [] : [input.typeId];
  const [typeId = null] = await termIds(unit, node.initiativeId, "ACTIVITY_TYPE", asked, "typeId", before);
  await unit.rows("update activity set type_id = $3, version = version + 1 where initiative_id = $1 and id = $2", [
    node.initiativeId,
    node.id,
    typeId,
  ]);
  const [filed = null] = await activitiesById(unit, [node]);
  return { activity: filed };
};
