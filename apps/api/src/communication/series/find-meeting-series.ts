import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { isSeenSeries, seenColumns, seenValues, seriesById } from "../seen.ts";
import { MeetingSeries } from "./meeting-series.entity.ts";

export interface SeriesAsked extends PageAsked {
  readonly initiativeId: string;
}

/** The series of an initiative, the latest made first. */
export const findMeetingSeries = pages<SeriesAsked, MeetingSeries>({
  asked: { initiative_id: ["uuid", ({ initiativeId }) => initiativeId], ...seenColumns },
  rows: `from meeting_series s where s.initiative_id = asked.initiative_id and ${isSeenSeries()}`,
  node: [MeetingSeries, "s"],
  place: ["s.created_at", "s.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [MeetingSeries, "s"] });

/** Series by their rows; null where there is none that the actor may see. */
export const meetingSeriesById: Batch<NodeId, MeetingSeries | null> = async (unit, nodes) => {
  const found = await read(unit, `from meeting_series s where ${seriesById}`, seenValues(unit, nodes));
  const byId = new Map(found.map((series) => [series.id, series]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};
