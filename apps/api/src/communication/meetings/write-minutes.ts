import { checkLength } from "@keelson/domain/measurement/note";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, refuse, Refused } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { meetingsById } from "./find-meetings.ts";
import { lockedMeeting } from "./locked-meeting.ts";
import type { Meeting } from "./meeting.entity.ts";
import type { WriteMinutesInput } from "./meeting.input.ts";

/**
 * Keeps the minutes as they are typed, before, while and after a meeting. Over minutes that somebody else wrote meanwhile nothing is
 * written: CONFLICT, and whoever was second looks at both.
 */
export const writeMinutes: Work<WriteMinutesInput, { meeting: Meeting | null }> = async (unit, input) => {
  const node = parseNodeId("meeting", input.meetingId);
  const { initiativeId, id } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "meeting");
  refuse(checkLength(input.text, ["text"]));
  const meeting = await lockedMeeting(unit, node);
  if (meeting.state === "CANCELLED") {
    const message = "A meeting that was cancelled has no minutes.";
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["meetingId"] });
  }
  if (meeting.minutesVersion !== input.expectedVersion) {
    const message = `Somebody else wrote version ${meeting.minutesVersion} meanwhile. Look at both, and keep what is right.`;
    throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
  }
  const language = input.language ? saidLanguage(input.language) : meeting.minutesLanguage;
  await unit.rows(
    `update meeting set minutes = $3, minutes_language = $4, minutes_version = minutes_version + 1, minutes_by = $5, minutes_at = now()
     where initiative_id = $1 and id = $2 and (minutes, minutes_language) is distinct from ($3, $4)`,
    [initiativeId, id, input.text, language, actor.personId],
  );
  return { meeting: (await meetingsById(unit, [node]))[0] ?? null };
};
