import type { Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { meetingsById } from "./find-meetings.ts";
import type { Meeting } from "./meeting.entity.ts";

/** A meeting that this transaction holds until it commits. NOT_FOUND; CONFLICT where it is another version than the one looked at. */
export async function lockedMeeting(unit: Unit, node: NodeId, expectedVersion?: number | null): Promise<Meeting> {
  const [seen] = await meetingsById(unit, [node]);
  if (!seen) throw new NotFound("meeting");
  const [held] = await unit.rows("select from meeting where initiative_id = $1 and id = $2 for no key update", [
    node.initiativeId,
    node.id,
  ]);
  // one that may be read and not written is not held either
  if (!held) throw new NotFound("meeting");
  const [meeting] = await meetingsById(unit, [node]);
  if (!meeting) throw new NotFound("meeting");
  if ((expectedVersion ?? meeting.version) === meeting.version) return meeting;
  const message = `It was changed by somebody else: it is version ${meeting.version}. Look at it again.`;
  throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
}
