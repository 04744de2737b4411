import { comparableCodes } from "@keelson/domain/readiness/question-bank";
import { organisationScore, type OrganisationAnswers } from "@keelson/domain/readiness/score";
import type { Unit } from "../../kernel/context.ts";
import { ReadinessAssessment, type KeptAnswer } from "./assessment.entity.ts";
import { bankOf, itemsIn } from "../banks/question-banks.ts";
import { rated } from "./rated.ts";
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
  const memberships = await unit.rows<{ id: string; organisation_id: string }>(
    "select id, organisation_id from membership where initiative_id = $1",
    [initiativeId],
  );
  const organisationOf = new Map(memberships.map((each) => [each.id, each.organisation_id]));
  const bank = await bankOf(unit, assessment.bankVersion);
  const codes = new Set(comparableCodes(await bankOf(unit, earlier.bankVersion), bank));
  const items = itemsIn(bank, assessment.phase).filter(({ code }) => codes.has(code));
  const scored = (answers: readonly OrganisationAnswers[]) =>
    byOrganisation(answers, organisationOf).map((each) => organisationScore(items, each));
  const said = responses.map(({ membership_id: organisationId, answers }) => ({
    organisationId,
    respondents: [rated(answers)],
  }));
  // jsonb holds what the summary is, and TypeORM has no word for it
  await unit.rows(
    "insert into readiness_change (initiative_id, assessment_id, earlier_id, summary) values ($1, $2, $3, $4)",
    [initiativeId, id, earlierId, JSON.stringify(summariseChange(items.length, scored(said), scored(later)))],
  );
}

/** Answers for memberships as those of their organisations: one that left and came back is the same. */
function byOrganisation(
  answers: readonly OrganisationAnswers[],
  organisationOf: ReadonlyMap<string, string>,
): OrganisationAnswers[] {
  const organisations = answers.map(({ organisationId: membershipId }) => organisationOf.get(membershipId));
  return [...new Set(organisations)].flatMap((organisationId) =>
    organisationId === undefined
      ? []
      : [
          {
            organisationId,
            respondents: answers.flatMap(({ respondents }, place) =>
              organisations[place] === organisationId ? respondents : [],
            ),
          },
        ],
  );
}
