import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { meetingsById } from "./find-meetings.ts";
import { lockedMeeting } from "./locked-meeting.ts";
import type { Meeting } from "./meeting.entity.ts";
import type { SetAgendaItemRemainsInput } from "./meeting.input.ts";

/** Says that a point of a meeting that was held remains for the next of its series, or does not any more. */
export const setAgendaItemRemains: Work<SetAgendaItemRemainsInput, { meeting: Meeting | null }> = async (
  unit,
  input,
) => {
  const node = parseNodeId("meeting", input.meetingId);
  const { initiativeId, id } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "meeting");
  const meeting = await lockedMeeting(unit, node);
  if (meeting.state !== "HELD") {
    const message = `What remains is said of a meeting that was held; this one is ${meeting.state}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["meetingId"] });
  }
  const [point] = await unit.rows(
    `update meeting_agenda_item set remains = $4 where initiative_id = $1 and meeting_id = $2 and place = $3 returning place`,
    [initiativeId, id, input.place, input.remains],
  );
  if (!point) throw new NotFound("point of the agenda");
  return { meeting: (await meetingsById(unit, [node]))[0] ?? null };
};
