import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { meetingsById } from "./find-meetings.ts";
import { Meeting } from "./meeting.entity.ts";
import type { PlanMeetingInput } from "./meeting.input.ts";
import { saidAgenda, saidDuration, saidLanguages, saidLink, saidTime, saidTitle } from "./said-meeting.ts";
import { instantOf, writeAgenda, writeInvites } from "./write-meeting-parts.ts";

/** Writes down a meeting that is planned, of a series or by itself. */
export async function insertMeeting(
  unit: Unit,
  { personId }: Actor,
  input: PlanMeetingInput,
  seriesId: string | null,
): Promise<Meeting> {
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  const agenda = saidAgenda(input.agenda);
  const meeting = unit.db.create(Meeting, {
    initiativeId,
    seriesId,
    title: saidTitle(input.title, 200, ["title"]),
    startsAt: await instantOf(unit, initiativeId, input.on, saidTime(input.at)),
    durationMinutes: saidDuration(input.durationMinutes),
    place: saidOrNot(input.place, "place"),
    link: saidLink(input.link),
    languages: saidLanguages(input.languages, "languages"),
    interpretation: saidLanguages(input.interpretation, "interpretation"),
    madeBy: personId,
  });
  await unit.db.insert(Meeting, meeting);
  await writeAgenda(unit, meeting, agenda);
  await writeInvites(unit, meeting, input.inviteMembershipIds);
  const [planned] = await meetingsById(unit, [meeting]);
  if (!planned) throw new NotFound("meeting");
  return planned;
}
