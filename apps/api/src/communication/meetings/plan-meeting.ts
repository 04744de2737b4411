import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { insertMeeting } from "./insert-meeting.ts";
import type { Meeting } from "./meeting.entity.ts";
import type { PlanMeetingInput } from "./meeting.input.ts";

/** Plans a meeting: when, where, about what, and who is invited. */
export const planMeeting: Work<PlanMeetingInput, { meeting: Meeting | null }> = async (unit, input) => {
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "initiative");
  return { meeting: await insertMeeting(unit, actor, input, null) };
};
