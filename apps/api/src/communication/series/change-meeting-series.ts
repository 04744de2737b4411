import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { may, scopeFor } from "../communication.policy.ts";
import type { Meeting } from "../meetings/meeting.entity.ts";
import { meetingSeriesById } from "./find-meeting-series.ts";
import { lockedSeries } from "./locked-series.ts";
import type { MeetingSeries } from "./meeting-series.entity.ts";
import type { ChangeMeetingSeriesInput } from "./meeting-series.type.ts";
import { saidCadence, saidCircle, saidPurpose } from "./said-series.ts";

/** Changes whose meetings of a series are, what for, and how often the next are planned. */
export const changeMeetingSeries: Work<
  ChangeMeetingSeriesInput,
  { series: MeetingSeries | null; meetings: Meeting[] }
> = async (unit, input) => {
  const node = parseNodeId("meetingSeries", input.id);
  const { initiativeId, id } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.runMeetings(actor, initiativeId), "meeting series");
  const series = await lockedSeries(unit, node, input.expectedVersion);
  await unit.rows(
    `update meeting_series set circle = $3, purpose = $4, language = $5, cadence_days = $6, version = version + 1
     where initiative_id = $1 and id = $2`,
    [
      initiativeId,
      id,
      saidCircle(input.circle ?? series.circle),
      saidPurpose(input.purpose ?? series.purpose),
      input.language ? saidLanguage(input.language) : series.language,
      saidCadence(input.cadenceDays ?? series.cadenceDays),
    ],
  );
  return { series: (await meetingSeriesById(unit, [node]))[0] ?? null, meetings: [] };
};
