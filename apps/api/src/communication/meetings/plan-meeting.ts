import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { meetingsById } from "./find-meetings.ts";
import { Meeting } from "./meeting.entity.ts";
import type { PlanMeetingInput } from "./meeting.input.ts";
import { saidAgenda, saidDuration, saidLanguages, saidLink, saidTime, saidTitle } from "./said-meeting.ts";
import { instantOf, writeAgenda, writeInvites } from "./write-meeting-parts.ts";

/** Plans a meeting: when, where, about what, and who is invited. */
export const planMeeting: Work<PlanMeetingInput, { meeting: Meeting | null }> = async (unit, input) => {
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "initiative");
  const agenda = saidAgenda(input.agenda);
  const meeting = unit.db.create(Meeting, {
    initiativeId,
    title: saidTitle(input.title, 200, ["title"]),
    startsAt: await instantOf(unit, initiativeId, input.on, saidTime(input.at)),
    durationMinutes: saidDuration(input.durationMinutes),
    place: saidOrNot(input.place, "place"),
    link: saidLink(input.link),
    languages: saidLanguages(input.languages),
    madeBy: actor.personId,
  });
  await unit.db.insert(Meeting, meeting);
  await writeAgenda(unit, meeting, agenda);
  await writeInvites(unit, meeting, input.inviteMembershipIds);
  return { meeting: (await meetingsById(unit, [meeting]))[0] ?? null };
};
