import type { Unit } from "../../kernel/context.ts";
import { Decision } from "./decision.entity.ts";

/** What those have that minutes say. */
type OfMeeting = "meetingId" | "minuteLine" | "agendaPlace";

/** What the database itself writes down: on what an adoption rests, and by whose hand it is. */
type Told = "contentHash" | "endorsements" | "recordedAs";

/** A decision that is to be written down. */
export type NewDecision = Omit<Decision, "id" | "number" | "recordedBy" | Told | OfMeeting> &
  Partial<Pick<Decision, OfMeeting>>;

/** Writes a decision into the register, under its next number: one after the other. */
export async function keepDecision(unit: Unit, decision: NewDecision): Promise<Decision> {
  const [kept] = await keepDecisions(unit, decision.initiativeId, [decision]);
  if (!kept) throw new Error("no decision was kept");
  return kept;
}

/** Writes decisions of one initiative into its register, in their order. */
export async function keepDecisions(
  unit: Unit,
  initiativeId: string,
  decisions: readonly NewDecision[],
): Promise<Decision[]> {
  if (decisions.length === 0) return [];
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 45))", [initiativeId]);
  const [last] = await unit.rows<{ number: number }>(
    "select coalesce(max(number), 0)::int as number from decision where initiative_id = $1",
    [initiativeId],
  );
  const kept = decisions.map((decision, place) =>
    unit.db.create(Decision, {
      meetingId: null,
      minuteLine: null,
      agendaPlace: null,
      ...decision,
      number: (last?.number ?? 0) + place + 1,
      recordedBy: unit.actor?.personId ?? null,
    }),
  );
  await unit.db.insert(Decision, kept);
  const told = await unit.rows<Pick<Decision, "number" | Told>>(
    `select number, content_hash as "contentHash", endorsements, recorded_as as "recordedAs"
     from decision where initiative_id = $1 and number = any ($2::int[])`,
    [initiativeId, kept.map(({ number }) => number)],
  );
  const byNumber = new Map(told.map((one) => [one.number, one]));
  return kept.map((decision) => Object.assign(decision, byNumber.get(decision.number)));
}
