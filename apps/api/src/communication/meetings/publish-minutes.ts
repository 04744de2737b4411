import { matchPerson } from "@keelson/domain/communication/match-person";
import { readActionLines, type ActionLine } from "@keelson/domain/communication/read-action";
import type { Problem } from "@keelson/domain/measurement/problem";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, refuse, Refused } from "../../kernel/refusal.ts";
import { today } from "../../kernel/today.ts";
import type { ActionItem } from "../action-items/action-item.entity.ts";
import { actionItemsById } from "../action-items/find-action-items.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { meetingsById } from "./find-meetings.ts";
import { lockedMeeting } from "./locked-meeting.ts";
import type { Meeting } from "./meeting.entity.ts";
import type { PublishMinutesInput } from "./meeting.input.ts";

/**
 * Publishes the minutes of a meeting that was held. Each line that begins with /action becomes an action item, once, however often they
 * are published; "by Friday" is the Friday after the meeting. Where one cannot be read, nothing is published, and its line is told.
 */
export const publishMinutes: Work<PublishMinutesInput, { meeting: Meeting | null; actionItems: ActionItem[] }> = async (
  unit,
  input,
) => {
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
  const made = await makeActions(unit, meeting, actor.personId);
  await unit.rows(
    "update meeting set published_at = now(), published_version = minutes_version, version = version + 1 where initiative_id = $1 and id = $2",
    [initiativeId, id],
  );
  const actionItems = await actionItemsById(
    unit,
    made.map((action) => ({ initiativeId, id: action })),
  );
  return {
    meeting: (await meetingsById(unit, [node]))[0] ?? null,
    actionItems: actionItems.filter((item) => item !== null),
  };
};

interface Person {
  readonly id: string;
  readonly membershipId: string;
  readonly name: string;
}

/** Makes an action item of each line that is none yet, and gives their ids. */
async function makeActions(unit: Unit, meeting: Meeting, madeBy: string): Promise<string[]> {
  const { initiativeId, id, minutes, minutesLanguage, startsAt } = meeting;
  const [initiative] = await initiativesById(unit, [initiativeId]);
  const lines = readActionLines(minutes, today(startsAt, initiative?.timeZone ?? "UTC"));
  if (lines.length === 0) return [];
  const before = await unit.rows<{ line: string }>(
    "select minute_line as line from action_item where initiative_id = $1 and meeting_id = $2 and minute_line is not null",
    [initiativeId, id],
  );
  const known = new Set(before.map(({ line }) => line));
  const fresh = lines.filter(
    ({ typed }, place) => !known.has(typed) && lines.findIndex((line) => line.typed === typed) === place,
  );
  const people = await unit.rows<Person>(
    `select p.person_id as id, p.membership_id as "membershipId", p.name from people_to_ask($1) p order by p.name, p.person_id, p.membership_id`,
    [initiativeId],
  );
  const read = fresh.map((line) => ({ line, owner: ownerOf(line, people), problems: problemsOf(line, people) }));
  refuse(read.flatMap(({ problems }) => problems));
  const made = await unit.rows<{ id: string }>(
    `insert into action_item (initiative_id, meeting_id, owner_id, person_id, minute_line, text, language, due_on, made_by)
     select $1, $2, l.membership_id, l.person_id, l.typed, l.text, $3, l.due_on, $4
     from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::date[]) l (membership_id, person_id, typed, text, due_on)
     returning id`,
    [
      initiativeId,
      id,
      minutesLanguage,
      madeBy,
      read.map(({ owner }) => owner?.membershipId),
      read.map(({ owner }) => owner?.id),
      fresh.map(({ typed }) => typed),
      fresh.map(({ text }) => text),
      fresh.map(({ dueOn }) => dueOn),
    ],
  );
  return made.map((action) => action.id);
}

function ownerOf({ who }: ActionLine, people: readonly Person[]): Person | null {
  const match = matchPerson(who ?? "", people);
  return match.kind === "ONE" ? match.person : null;
}

/** What stands in the way of a line's becoming an action; `path` is minutes and its number. */
function problemsOf({ line, text, who, dueOn }: ActionLine, people: readonly Person[]): Problem[] {
  const path = ["minutes", String(line)];
  const problem = (code: string, message: string): Problem => ({ code, message: `Line ${line}: ${message}`, path });
  const match = matchPerson(who ?? "", people);
  const problems: Problem[] = [];
  if (text === "") problems.push(problem("TEXT_REQUIRED", "say what is to be done."));
  if (text.length > 2_000) problems.push(problem("TEXT_TOO_LONG", "keep an action to 2000 characters."));
  if (who === null) problems.push(problem("OWNER_REQUIRED", "say who does it: @name."));
  else if (match.kind === "NOBODY") problems.push(problem("OWNER_NOT_HERE", `nobody here is called ${who}.`));
  else if (match.kind === "SEVERAL")
    problems.push(problem("OWNER_AMBIGUOUS", `${who} may be ${match.names.join(" or ")}. Write more of the name.`));
  if (dueOn === null) problems.push(problem("DUE_REQUIRED", "say by when: by 2026-12-31, by Friday."));
  return problems;
}
