import { nextActivityStatuses } from "@keelson/domain/activities/workflow";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may } from "../activities.policy.ts";
import type { Activity } from "./activity.entity.ts";
import type { ChangeActivityStatusInput } from "./activity.input.ts";
import { activitiesById } from "./find-activities.ts";
import { heldActivity } from "./held-activity.ts";

/** The lead says how far an activity has come, and why it is cancelled. TRANSITION_NOT_ALLOWED where no arrow leads there. */
export const changeActivityStatus: Work<ChangeActivityStatusInput, { activity: Activity | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("activity", input.id);
  const activity = await heldActivity(unit, node, (found) => may.lead(actor, found), input.expectedVersion);
  const { status } = input;
  const allowed = nextActivityStatuses(activity.status);
  if (!allowed.includes(status)) {
    const ways = allowed.length > 0 ? `It can become ${allowed.join(" or ")}.` : "It stays so.";
    const message = `This activity is ${activity.status}; it cannot become ${status}. ${ways}`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["status"] });
  }
  const reason = saidOrNot(input.reason, "reason");
  if (status === "CANCELLED" && reason === null)
    throw new Refused({ code: "REASON_REQUIRED", message: "Say why it is cancelled.", path: ["reason"] });
  if (reason !== null) unit.because(reason);
  await unit.rows(
    `update activity set status = $3, status_reason = $4, version = version + 1 where initiative_id = $1 and id = $2`,
    [node.initiativeId, node.id, status, reason],
  );
  const [changed = null] = await activitiesById(unit, [node]);
  return { activity: changed };
};
