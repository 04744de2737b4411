import type { Unit, Work } from "../../kernel/context.ts";
import { inEachInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { ReadinessAssessment } from "./assessment.entity.ts";
import { countRound } from "./count-round.ts";
import { lockedAssessment } from "./locked-assessment.ts";

/** Closes a round that is open and over, and counts it, once: whoever does it, by hand or by the clock. */
export async function closeRound(unit: Unit, before: ReadinessAssessment): Promise<ReadinessAssessment> {
  const { initiativeId, id } = before;
  const assessment = { ...before, state: "CLOSED" as const };
  await unit.db.update(ReadinessAssessment, { initiativeId, id }, { state: "CLOSED" });
  await countRound(unit, assessment);
  return assessment;
}

const closeRounds: Work<string, { closed: number }> = async (unit, initiativeId) => {
  unit.because("the last day is over");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const found = await unit.rows<{ id: string }>(
    "select id from readiness_assessment where initiative_id = $1 and state = 'OPEN' and closes_on < $2 order by id",
    [initiativeId, today],
  );
  let closed = 0;
  for (const { id } of found) {
    const round = await lockedAssessment(unit, { initiativeId, id });
    // somebody may have closed it while this waited
    if (round.state !== "OPEN") continue;
    await closeRound(unit, round);
    closed += 1;
  }
  return { closed };
};

/**
 * Closes and counts, in every initiative, the rounds whose last day is over where it is. Idempotent. Where one initiative fails, the
 * others do not, and then AggregateError tells which and why. Gives how many were closed. Source: docs/methodology.md 4.18 and docs/decisions/0038.
 */
export async function closeAllRounds(actWith: ActWith): Promise<number> {
  const done = await inEachInitiative(actWith, {
    due: "initiatives_with_rounds_over",
    context: (id) => ({ audience: [id], manages: [id] }),
    work: closeRounds,
    nothing: { closed: 0 },
    failed: "rounds of some initiatives could not be closed",
  });
  return done.reduce((sum, { closed }) => sum + closed, 0);
}
