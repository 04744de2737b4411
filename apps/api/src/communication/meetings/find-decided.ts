import { isVisibleDecision, visibleDecisions } from "../../agenda/agenda.policy.ts";
import { Decision } from "../../agenda/decisions/decision.entity.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { meetingById, seenValues } from "../seen.ts";

const read = readerOf({ node: [Decision, "d"] });

/** What was decided in meetings, as their minutes say it, in the order of the register. */
export const decisionsOfMeetings: Batch<NodeId, Decision[]> = async (unit, nodes) => {
  const { seen, inside } = visibleDecisions(unit, nodes);
  const found = await read(
    unit,
    `from decision d join meeting m on m.initiative_id = d.initiative_id and m.id = d.meeting_id
     where ${meetingById} and ${isVisibleDecision("d", "$5", "$6")} order by d.number`,
    [...seenValues(unit, nodes), seen, inside],
  );
  const ids = nodes.map(({ id }) => id);
  return slots(ids, found, ({ meetingId }) => meetingId ?? "");
};
