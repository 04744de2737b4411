import type { AgendaPurpose } from "@keelson/domain/communication/words";
import type { Batch } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { isSeenMeeting, meetingById, seenValues } from "../seen.ts";

/** A point that remained of an earlier meeting of the same series. */
export interface CarriedPoint {
  readonly initiativeId: string;
  readonly meetingId: string;
  readonly place: number;
  readonly title: string;
  readonly purpose: AgendaPurpose;
}

/** Nobody goes through more of what others have left. */
const carriedMax = 100;

/** What remains of the meetings before each, of its series: shown there and copied nowhere, the oldest first. */
export const carriedPointsOf: Batch<NodeId, CarriedPoint[]> = async (unit, nodes) => {
  const found = await unit.rows<CarriedPoint & { to: string }>(
    `select m.id as "to", c.* from meeting m cross join lateral (
       select b.initiative_id as "initiativeId", b.id as "meetingId", g.place, g.title, g.purpose from meeting b
       join meeting_agenda_item g on g.initiative_id = b.initiative_id and g.meeting_id = b.id and g.remains
       where b.initiative_id = m.initiative_id and b.series_id = m.series_id and b.starts_at < m.starts_at and b.state = 'HELD'
         and ${isSeenMeeting("b.initiative_id = any ($3::uuid[])", "$4::uuid[]", "b")}
       order by b.starts_at, b.id, g.place limit ${carriedMax}) c
     where ${meetingById}`,
    seenValues(unit, nodes),
  );
  return slots(
    nodes.map(({ id }) => id),
    found,
    ({ to }) => to,
  );
};
