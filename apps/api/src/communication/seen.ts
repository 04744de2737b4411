import type { Asker } from "../kernel/actor.ts";
import type { NodeId } from "../kernel/node-id.ts";
import { attends, joins } from "./communication.policy.ts";

/** What a statement asks of each row: whether all of the initiative's is read, and for which organisations somebody comes. */
export const seenColumns = {
  joins: [
    "boolean",
    ({ initiativeId }: { readonly initiativeId: string }, { actor }: Asker) => joins(actor, initiativeId),
  ],
  attends: ["text", (_: unknown, { actor }: Asker) => attends(actor).join(",")],
} as const;

const invited = (initiative: string, meeting: string, ids: string) =>
  `exists (select from meeting_invite v where v.initiative_id = ${initiative} and v.meeting_id = ${meeting} and v.membership_id = any (${ids}))`;

/** Meetings m that are seen: all of an initiative's, or those to which the actor's organisation is invited. */
export const isSeenMeeting = (
  all = "asked.joins",
  ids = "string_to_array(asked.attends, ',')::uuid[]",
  alias = "m",
): string => `(${all} or ${invited(`${alias}.initiative_id`, `${alias}.id`, ids)})`;

/** Series s that are seen: all of an initiative's, or those of a meeting that is. */
export const isSeenSeries = (all = "asked.joins", ids = "string_to_array(asked.attends, ',')::uuid[]"): string =>
  `(${all} or exists (select from meeting m where m.initiative_id = s.initiative_id and m.series_id = s.id
    and ${invited("m.initiative_id", "m.id", ids)}))`;

/** Action items a that are seen: all of an initiative's, one's own organisation's, those of meetings it is invited to. */
export const isSeenAction = (all = "asked.joins", ids = "string_to_array(asked.attends, ',')::uuid[]"): string =>
  `(${all} or a.owner_id = any (${ids}) or ${invited("a.initiative_id", "a.meeting_id", ids)})`;

/** For statements by id: $1 the initiatives, $2 the ids, $3 the initiatives of which all is read, $4 the organisations. */
export const seenValues = ({ actor }: Asker, nodes: readonly NodeId[]): unknown[] => {
  const initiatives = [...new Set(nodes.map(({ initiativeId }) => initiativeId))];
  return [initiatives, nodes.map(({ id }) => id), initiatives.filter((id) => joins(actor, id)), attends(actor)];
};

/** Their conditions. */
export const meetingById = `m.initiative_id = any ($1::uuid[]) and m.id = any ($2::uuid[]) and ${isSeenMeeting("m.initiative_id = any ($3::uuid[])", "$4::uuid[]")}`;
export const seriesById = `s.initiative_id = any ($1::uuid[]) and s.id = any ($2::uuid[]) and ${isSeenSeries("s.initiative_id = any ($3::uuid[])", "$4::uuid[]")}`;
export const actionById = `a.initiative_id = any ($1::uuid[]) and a.id = any ($2::uuid[]) and ${isSeenAction("a.initiative_id = any ($3::uuid[])", "$4::uuid[]")}`;
