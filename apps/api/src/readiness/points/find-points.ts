import type { Component } from "@keelson/domain/readiness/words";
import { isSeenMeeting, seenValues } from "../../communication/seen.ts";
import type { Batch } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { seenAmong } from "../readiness.policy.ts";

/** A point of an agenda that is about a component of a round. */
export interface ReadinessPoint {
  readonly initiativeId: string;
  readonly assessmentId: string;
  readonly meetingId: string;
  readonly place: number;
  readonly title: string;
  readonly component: Component;
}

/** Where what rounds say is talked about, or was: the latest meeting first, of those that the viewer reads. */
export const pointsOfAssessments: Batch<NodeId, ReadinessPoint[]> = async (unit, nodes) => {
  const [, ids, joined, attended] = seenValues(unit, nodes);
  const found = await unit.rows<ReadinessPoint>(
    `select g.initiative_id as "initiativeId", g.assessment_id as "assessmentId", g.meeting_id as "meetingId", g.place, g.title, g.component
     from meeting_agenda_item g join meeting m on m.initiative_id = g.initiative_id and m.id = g.meeting_id
     where g.initiative_id = any ($1::uuid[]) and g.assessment_id = any ($2::uuid[]) and m.state <> 'CANCELLED'
       and ${isSeenMeeting("m.initiative_id = any ($3::uuid[])", "$4::uuid[]")}
     order by m.starts_at desc, m.id, g.place`,
    [seenAmong(unit, nodes), ids, joined, attended],
  );
  return slots(
    nodes.map(({ id }) => id),
    found,
    ({ assessmentId }) => assessmentId,
  );
};
