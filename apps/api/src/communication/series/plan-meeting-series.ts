import { nextMeetingDays } from "@keelson/domain/communication/series";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { insertMeeting } from "../meetings/insert-meeting.ts";
import type { Meeting } from "../meetings/meeting.entity.ts";
import { meetingSeriesById } from "./find-meeting-series.ts";
import { MeetingSeries } from "./meeting-series.entity.ts";
import type { PlanMeetingSeriesInput } from "./meeting-series.type.ts";
import { repeatMeeting } from "./repeat-meeting.ts";
import { saidCadence, saidCircle, saidCount, saidPurpose } from "./said-series.ts";

/** Plans meetings that come again: the first as it is said, the others after so many days each, at the same time of the clock. */
export const planMeetingSeries: Work<
  PlanMeetingSeriesInput,
  { series: MeetingSeries | null; meetings: Meeting[] }
> = async (unit, input) => {
  const { id: initiativeId } = parseNodeId("initiative", input.first.initiativeId);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "initiative");
  const count = saidCount(input.meetings);
  const planned = unit.db.create(MeetingSeries, {
    initiativeId,
    circle: saidCircle(input.circle),
    purpose: saidPurpose(input.purpose),
    language: saidLanguage(input.language),
    cadenceDays: saidCadence(input.cadenceDays),
    madeBy: actor.personId,
  });
  await unit.db.insert(MeetingSeries, planned);
  const first = await insertMeeting(unit, actor, input.first, planned.id);
  const days = nextMeetingDays(input.first.on, planned.cadenceDays, count - 1, input.first.on);
  const others = await repeatMeeting(unit, actor, first, days);
  const [series = null] = await meetingSeriesById(unit, [planned]);
  return { series, meetings: [first, ...others] };
};
