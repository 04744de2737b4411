import type { Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { meetingSeriesById } from "./find-meeting-series.ts";
import type { MeetingSeries } from "./meeting-series.entity.ts";

/** A series that this transaction holds until it commits. NOT_FOUND; CONFLICT where it is another version than the one looked at. */
export async function lockedSeries(unit: Unit, node: NodeId, expectedVersion?: number | null): Promise<MeetingSeries> {
  const [held] = await unit.rows("select from meeting_series where initiative_id = $1 and id = $2 for no key update", [
    node.initiativeId,
    node.id,
  ]);
  const [series] = held ? await meetingSeriesById(unit, [node]) : [];
  if (!series) throw new NotFound("meeting series");
  if ((expectedVersion ?? series.version) === series.version) return series;
  const message = `It was changed by somebody else: it is version ${series.version}. Look at it again.`;
  throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
}
