import { nextMeetingState } from "@keelson/domain/communication/meeting";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { today } from "../../kernel/today.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { meetingsById } from "./find-meetings.ts";
import { lockedMeeting } from "./locked-meeting.ts";
import type { Meeting } from "./meeting.entity.ts";
import type { MoveMeetingInput } from "./meeting.input.ts";

/** Says that a meeting was held, from its own day on, or that it will not be, and why. */
export const moveMeeting: Work<MoveMeetingInput, { meeting: Meeting | null }> = async (unit, input) => {
  const node = parseNodeId("meeting", input.id);
  const { initiativeId, id } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "meeting");
  const meeting = await lockedMeeting(unit, node, input.expectedVersion);
  const state = nextMeetingState(meeting.state, input.step);
  if (state === null) {
    const message = `A meeting that is ${meeting.state} stays so.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["step"] });
  }
  if (state === "HELD") await refuseBefore(unit, meeting);
  const because = state === "CANCELLED" ? said(input.because ?? "", "because", "Say why it is cancelled.") : null;
  await unit.rows(
    "update meeting set state = $3, cancelled_because = $4, version = version + 1 where initiative_id = $1 and id = $2",
    [initiativeId, id, state, because],
  );
  return { meeting: (await meetingsById(unit, [node]))[0] ?? null };
};

/** MEETING_NOT_STARTED before the day it is planned for, where the initiative is. */
async function refuseBefore(unit: Unit, { initiativeId, startsAt }: Meeting): Promise<void> {
  const [initiative] = await initiativesById(unit, [initiativeId]);
  const zone = initiative?.timeZone ?? "UTC";
  if (today(unit.now, zone) >= today(startsAt, zone)) return;
  const message = `It is planned for ${today(startsAt, zone)}. Move it first, where it was held earlier.`;
  throw new Refused({ code: "MEETING_NOT_STARTED", message, path: ["step"] });
}
