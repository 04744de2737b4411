import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { meetingsById } from "./find-meetings.ts";
import { lockedMeeting } from "./locked-meeting.ts";
import type { Meeting } from "./meeting.entity.ts";
import type { ChangeMeetingInput } from "./meeting.input.ts";
import { saidAgenda, saidDuration, saidLanguages, saidLink, saidTime, saidTitle } from "./said-meeting.ts";
import { instantOf, writeAgenda, writeInvites } from "./write-meeting-parts.ts";

/** Changes a meeting that is still planned: its time, place, agenda, and who is invited. */
export const changeMeeting: Work<ChangeMeetingInput, { meeting: Meeting | null }> = async (unit, input) => {
  const node = parseNodeId("meeting", input.id);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  allow(may.runMeetings(actor, node.initiativeId), "meeting");
  const meeting = await lockedMeeting(unit, node, input.expectedVersion);
  if (meeting.state !== "PLANNED") {
    const message = `A meeting that is ${meeting.state} is not changed any more.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["id"] });
  }
  if (Boolean(input.on) !== Boolean(input.at)) {
    const message = "A meeting is moved by its day and its time together.";
    throw new Refused({ code: "TIME_NOT_VALID", message, path: ["at"] });
  }
  const startsAt =
    input.on && input.at ? await instantOf(unit, node.initiativeId, input.on, saidTime(input.at)) : meeting.startsAt;
  await unit.rows(
    `update meeting set title = $3, starts_at = $4, duration_minutes = $5, place = $6, link = $7, languages = $8,
       interpretation = $9, version = version + 1
     where initiative_id = $1 and id = $2`,
    [
      node.initiativeId,
      node.id,
      input.title ? saidTitle(input.title, 200, ["title"]) : meeting.title,
      startsAt,
      saidDuration(input.durationMinutes ?? meeting.durationMinutes),
      saidOrNot(input.place ?? meeting.place, "place"),
      saidLink(input.link ?? meeting.link),
      saidLanguages(input.languages ?? meeting.languages, "languages"),
      saidLanguages(input.interpretation ?? meeting.interpretation, "interpretation"),
    ],
  );
  if (input.agenda) await writeAgenda(unit, node, saidAgenda(input.agenda));
  if (input.inviteMembershipIds) await writeInvites(unit, node, input.inviteMembershipIds);
  return { meeting: (await meetingsById(unit, [node]))[0] ?? null };
};
