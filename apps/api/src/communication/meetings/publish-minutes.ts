import { pointsOfLines } from "@keelson/domain/communication/read-points";
import type { Decision } from "../../agenda/decisions/decision.entity.ts";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, refuse, Refused } from "../../kernel/refusal.ts";
import { today } from "../../kernel/today.ts";
import type { ActionItem } from "../action-items/action-item.entity.ts";
import { actionItemsById } from "../action-items/find-action-items.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { actionsInMinutes } from "./actions-in-minutes.ts";
import { decisionsInMinutes } from "./decisions-in-minutes.ts";
import { agendaItemsOf, meetingsById } from "./find-meetings.ts";
import { lockedMeeting } from "./locked-meeting.ts";
import type { Meeting } from "./meeting.entity.ts";
import type { PublishMinutesInput } from "./meeting.input.ts";

interface Published {
  readonly meeting: Meeting | null;
  readonly actionItems: ActionItem[];
  readonly decisions: Decision[];
}

/**
 * Publishes the minutes of a meeting that was held. Each line that begins with /action becomes an action item, each with /decision a
 * decision, once, however often they are published, under the point of the agenda where it stands, and in the place of one that was put right; "by Friday" is the Friday after the
 * meeting. Where one cannot be read, or is not the publisher's to record, nothing is published, and its line is told.
 */
export const publishMinutes: Work<PublishMinutesInput, Published> = async (unit, input) => {
  const node = parseNodeId("meeting", input.meetingId);
  const { initiativeId, id } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "meeting");
  const meeting = await lockedMeeting(unit, node);
  if (meeting.minutesVersion !== (input.expectedVersion ?? meeting.minutesVersion)) {
    const message = `They are version ${meeting.minutesVersion} by now. Look at them again.`;
    throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
  }
  if (meeting.state !== "HELD") {
    const message = `Minutes are published of a meeting that was held; this one is ${meeting.state}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["meetingId"] });
  }
  if (meeting.minutes.trim() === "")
    throw new Refused({ code: "TEXT_REQUIRED", message: "There is nothing to publish yet.", path: ["meetingId"] });
  const by = { actor, heldOn: await dayOf(unit, meeting), points: await pointsOf(unit, meeting) };
  const actions = await actionsInMinutes(unit, meeting, by);
  const decided = await decisionsInMinutes(unit, meeting, by, input.decidedBy ?? null);
  refuse([...actions.problems, ...decided.problems]);
  const [made, decisions] = [await actions.make(), await decided.make()];
  await unit.rows(
    `update meeting set published_at = $3, first_published_at = coalesce(first_published_at, $3), published_version = minutes_version,
       version = version + 1 where initiative_id = $1 and id = $2`,
    [initiativeId, id, unit.now],
  );
  const actionItems = await actionItemsById(
    unit,
    made.map((action) => ({ initiativeId, id: action })),
  );
  return {
    meeting: (await meetingsById(unit, [node]))[0] ?? null,
    actionItems: actionItems.filter((item) => item !== null),
    decisions,
  };
};

async function dayOf(unit: Unit, { initiativeId, startsAt }: Meeting): Promise<string> {
  const [initiative] = await initiativesById(unit, [initiativeId]);
  return today(startsAt, initiative?.timeZone ?? "UTC");
}

async function pointsOf(unit: Unit, meeting: Meeting): Promise<(number | null)[]> {
  const [agenda = []] = await agendaItemsOf(unit, [meeting]);
  return pointsOfLines(
    meeting.minutes,
    agenda.map(({ title }) => title),
  );
}
