import { comparableCodes } from "@keelson/domain/readiness/question-bank";
import { organisationScore, type OrganisationAnswers } from "@keelson/domain/readiness/score";
import type { Unit } from "../../kernel/context.ts";
import { ReadinessAssessment, type KeptAnswer } from "./assessment.entity.ts";
import { bankOf, itemsOf } from "./bank-of.ts";
import { answersByOrganisation } from "./rated.ts";
import { summariseChange } from "./summarise-change.ts";

/**
 * Compares a round that is just being counted with the one before it, of its phase, once: of organisations that answered both, by statements
 * with the same words. Nothing where there is none before it. Who answered what is read here and where a round is counted, and nowhere else.
 *
 * Source: docs/methodology.md 4.8.5.
 */
export async function compareRounds(
  unit: Unit,
  assessment: ReadinessAssessment,
  later: readonly OrganisationAnswers[],
): Promise<void> {
  const { initiativeId, id } = assessment;
  const [before] = await unit.rows<{ id: string | null }>("select round_before($1, $2) as id", [initiativeId, id]);
  const earlierId = before?.id ?? null;
  if (earlierId === null) return;
  const earlier = await unit.db.findOneByOrFail(ReadinessAssessment, { initiativeId, id: earlierId });
  const responses = await unit.rows<{ membership_id: string; answers: Record<string, KeptAnswer> }>(
    "select * from answers_to_compare($1, $2)",
    [initiativeId, id],
  );
  const codes = new Set(comparableCodes(bankOf(earlier.bankVersion), bankOf(assessment.bankVersion)));
  const items = itemsOf(assessment).filter(({ code }) => codes.has(code));
  const scored = (organisations: readonly OrganisationAnswers[]) =>
    organisations.map((answers) => organisationScore(items, answers));
  // jsonb holds what the summary is, and TypeORM has no word for it
  await unit.rows(
    "insert into readiness_change (initiative_id, assessment_id, earlier_id, summary) values ($1, $2, $3, $4)",
    [
      initiativeId,
      id,
      earlierId,
      JSON.stringify(summariseChange(items.length, scored(answersByOrganisation(responses)), scored(later))),
    ],
  );
}
