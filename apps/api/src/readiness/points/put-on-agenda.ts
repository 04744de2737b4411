import { insertMeeting } from "../../communication/meetings/insert-meeting.ts";
import { lockedMeeting } from "../../communication/meetings/locked-meeting.ts";
import type { Meeting } from "../../communication/meetings/meeting.entity.ts";
import { scopeFor } from "../../communication/communication.policy.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { nodeId, parseNodeId, type NodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { lockedAssessment } from "../assessments/locked-assessment.ts";
import { may } from "../readiness.policy.ts";
import type { MeetingForPointInput, PutOnAgendaInput } from "./point.type.ts";

/** The most points that an agenda has. */
const pointsMax = 50;

/**
 * Puts what a round says of one component on the agenda of the next meeting that is planned, or plans one for it. What is there already
 * stays as it is: whoever asks twice is told where. Source: docs/methodology.md 4.8.4.
 */
export const putOnAgenda: Work<PutOnAgendaInput, { meeting: Meeting | null }> = async (unit, input) => {
  const node = parseNodeId("assessment", input.assessmentId);
  const { initiativeId } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.putOnAgenda(actor, initiativeId), "assessment");
  const { state } = await lockedAssessment(unit, node);
  if (state === "DRAFT" || state === "OPEN") {
    const message = "Nothing is known of it before it is closed.";
    throw new Refused({ code: "NOT_CLOSED", message, path: ["assessmentId"] });
  }
  const title = saidBriefly(input.title, "title", "Say what is to be talked about.");
  const already = await comingWith(unit, node, input.component);
  if (already) return { meeting: already };
  const meeting = (await nextMeeting(unit, initiativeId)) ?? (await planned(unit, actor, initiativeId, input.plan));
  const [last] = await unit.rows<{ place: number }>(
    "select coalesce(max(place), 0)::int as place from meeting_agenda_item where initiative_id = $1 and meeting_id = $2",
    [initiativeId, meeting.id],
  );
  const place = (last?.place ?? 0) + 1;
  if (place > pointsMax) {
    const message = `A meeting has at most ${pointsMax} points.`;
    throw new Refused({ code: "AGENDA_TOO_LONG", message, path: ["assessmentId"] });
  }
  await unit.rows(
    `insert into meeting_agenda_item (initiative_id, meeting_id, place, title, purpose, assessment_id, component)
     values ($1, $2, $3, $4, 'DISCUSS', $5, $6)`,
    [initiativeId, meeting.id, place, title, node.id, input.component],
  );
  const version = meeting.version + 1;
  await unit.rows("update meeting set version = $3 where initiative_id = $1 and id = $2", [
    initiativeId,
    meeting.id,
    version,
  ]);
  return { meeting: { ...meeting, version } };
};

/** The first meeting that is still to come on whose agenda it is already. */
async function comingWith(unit: Unit, { initiativeId, id }: NodeId, component: string): Promise<Meeting | null> {
  return firstComing(
    unit,
    `select m.id from meeting m join meeting_agenda_item g on g.initiative_id = m.initiative_id and g.meeting_id = m.id
     where m.initiative_id = $1 and m.state = 'PLANNED' and m.starts_at > $2 and g.assessment_id = $3 and g.component = $4
     order by m.starts_at, m.id limit 1`,
    [initiativeId, unit.now, id, component],
  );
}

/** The next that is planned, which nobody else changes until this is done. */
async function nextMeeting(unit: Unit, initiativeId: string): Promise<Meeting | null> {
  return firstComing(
    unit,
    `select m.id from meeting m where m.initiative_id = $1 and m.state = 'PLANNED' and m.starts_at > $2
     order by m.starts_at, m.id limit 1`,
    [initiativeId, unit.now],
  );
}

async function firstComing(unit: Unit, sql: string, values: readonly [string, ...unknown[]]): Promise<Meeting | null> {
  const [found] = await unit.rows<{ id: string }>(sql, [...values]);
  if (!found) return null;
  const meeting = await lockedMeeting(unit, { initiativeId: values[0], id: found.id });
  if (meeting.state === "PLANNED") return meeting;
  const message = "Somebody else has just changed this meeting. Try again.";
  throw new Refused({ code: "CONFLICT", message, path: ["assessmentId"] });
}

function planned(
  unit: Unit,
  actor: Actor,
  initiativeId: string,
  plan: MeetingForPointInput | null | undefined,
): Promise<Meeting> {
  if (!plan) {
    const message = "No meeting is planned: say when there is one.";
    throw new Refused({ code: "MEETING_REQUIRED", message, path: ["plan"] });
  }
  const asked = {
    ...plan,
    initiativeId: nodeId("initiative", initiativeId, initiativeId),
    durationMinutes: 60,
    languages: [],
    interpretation: [],
    agenda: [],
  };
  return insertMeeting(unit, actor, asked, null);
}
