import { nextMeetingDays } from "@keelson/domain/communication/series";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { may, scopeFor } from "../communication.policy.ts";
import { meetingsById } from "../meetings/find-meetings.ts";
import type { Meeting } from "../meetings/meeting.entity.ts";
import { lockedSeries } from "./locked-series.ts";
import type { MeetingSeries } from "./meeting-series.entity.ts";
import type { PlanNextMeetingsInput } from "./meeting-series.type.ts";
import { repeatMeeting } from "./repeat-meeting.ts";
import { saidCount } from "./said-series.ts";

/** Plans the next meetings of a series, in its rhythm from today on: like its last one, with those who were invited to that. */
export const planNextMeetings: Work<
  PlanNextMeetingsInput,
  { series: MeetingSeries | null; meetings: Meeting[] }
> = async (unit, input) => {
  const node = parseNodeId("meetingSeries", input.seriesId);
  const { initiativeId } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "meeting series");
  const count = saidCount(input.meetings);
  const series = await lockedSeries(unit, node);
  const [last] = await unit.rows<{ id: string; day: string }>(
    `select m.id, (m.starts_at at time zone i.time_zone)::date as day from meeting m join initiative i on i.id = m.initiative_id
     where m.initiative_id = $1 and m.series_id = $2 order by m.starts_at desc, m.id desc limit 1`,
    [initiativeId, series.id],
  );
  const [like] = last ? await meetingsById(unit, [{ initiativeId, id: last.id }]) : [];
  if (!last || !like) throw new NotFound("meeting");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const days = nextMeetingDays(last.day, series.cadenceDays, count, today);
  return { series, meetings: await repeatMeeting(unit, actor, like, days) };
};
