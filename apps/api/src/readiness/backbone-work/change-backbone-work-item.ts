import { mayPass } from "@keelson/domain/agenda/machine";
import { backboneWorkLife, isWorkOver } from "@keelson/domain/readiness/backbone-work";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may } from "../readiness.policy.ts";
import { saidWork } from "./add-backbone-work-item.ts";
import { BackboneWorkItem } from "./backbone-work-item.entity.ts";
import type { ChangeBackboneWorkItemInput } from "./backbone-work-item.type.ts";
import { backboneWorkItemsById } from "./find-backbone-work-items.ts";

/** Says how the backbone's work stands, and all else that is said of it; what came of it, where it is over. Source: docs/methodology.md 4.7. */
export const changeBackboneWorkItem: Work<ChangeBackboneWorkItemInput, { workItem: BackboneWorkItem | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("backboneWorkItem", input.id);
  const { initiativeId, id } = node;
  allow(may.planBackboneWork(actor, initiativeId), "backbone work item");
  await unit.rows("select from backbone_work_item where initiative_id = $1 and id = $2 for update", [initiativeId, id]);
  const [before] = await backboneWorkItemsById(unit, [node]);
  if (!before) throw new NotFound("backbone work item");
  if ((input.expectedVersion ?? before.version) !== before.version) {
    const message = "Somebody has changed it since you looked at it. Look at it again.";
    throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
  }
  if (input.state !== before.state && !mayPass(backboneWorkLife, before.state, input.state)) {
    const message = `Work does not pass from ${before.state} to ${input.state}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["state"] });
  }
  const outcomeNote = saidOrNot(input.outcomeNote, "outcomeNote");
  if (isWorkOver(input.state) && outcomeNote === null)
    throw new Refused({ code: "TEXT_REQUIRED", message: "Say what came of it.", path: ["outcomeNote"] });
  const change = {
    ...(await saidWork(unit, initiativeId, input, before)),
    state: input.state,
    outcomeNote,
    version: before.version + 1,
  };
  await unit.db.update(BackboneWorkItem, { initiativeId, id }, change);
  return { workItem: { ...before, ...change } };
};
