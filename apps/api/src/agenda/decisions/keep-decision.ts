import type { Unit } from "../../kernel/context.ts";
import { Decision } from "./decision.entity.ts";

/** What those have that minutes say. */
type OfMeeting = "meetingId" | "minuteLine" | "agendaPlace";

/** Writes a decision into the register, under its next number: one after the other. */
export async function keepDecision(
  unit: Unit,
  decision: Omit<Decision, "id" | "number" | "recordedBy" | "contentHash" | "endorsements" | OfMeeting> &
    Partial<Pick<Decision, OfMeeting>>,
): Promise<Decision> {
  const { initiativeId } = decision;
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 45))", [initiativeId]);
  const [last] = await unit.rows<{ number: number }>(
    "select coalesce(max(number), 0)::int as number from decision where initiative_id = $1",
    [initiativeId],
  );
  const kept = unit.db.create(Decision, {
    meetingId: null,
    minuteLine: null,
    agendaPlace: null,
    ...decision,
    number: (last?.number ?? 0) + 1,
    recordedBy: unit.actor?.personId ?? null,
  });
  await unit.db.insert(Decision, kept);
  if (kept.kind !== "AGENDA_ADOPTION") return kept;
  // the database itself writes down on what an adoption rests
  const [rests] = await unit.rows<Pick<Decision, "contentHash" | "endorsements">>(
    `select content_hash as "contentHash", endorsements from decision where initiative_id = $1 and number = $2`,
    [initiativeId, kept.number],
  );
  return Object.assign(kept, rests);
}
