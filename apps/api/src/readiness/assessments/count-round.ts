import { assess, type Round } from "@keelson/domain/readiness/assess";
import { components, isHardEvidence, type Component } from "@keelson/domain/readiness/words";
import { shown } from "@keelson/domain/readiness/fraction";
import { ownItems } from "@keelson/domain/readiness/own-statements";
import { isValidIn } from "@keelson/domain/readiness/score";
import type { Unit } from "../../kernel/context.ts";
import { ReadinessInvitation, ReadinessScore, type KeptAnswer, type ReadinessAssessment } from "./assessment.entity.ts";
import { bankOf, itemsIn } from "../banks/question-banks.ts";
import { rated } from "./rated.ts";
import { compareRounds } from "./compare-rounds.ts";
import { ownStatementsOf } from "../statements/find-own-statements.ts";
import { summarise, summariseOwn } from "./summarise.ts";

/** Of fewer respondents who count in it than this, an organisation's score would be somebody's own: it is not kept. */
export const respondentsKeptMin = 3;

/** From here on an answer's document, data or somebody independent is what a statement rests on. Source: docs/methodology.md 4.8.4. */
const evidenceFrom = 3;

/**
 * Counts a round that has just been closed, once: what it says is kept as it may be shown, and with it the scores of organisations of
 * which so many count in them that they are nobody's alone. Who answered what is read here and nowhere else.
 */
export async function countRound(unit: Unit, assessment: ReadinessAssessment): Promise<void> {
  const { initiativeId, id } = assessment;
  const key = { initiativeId, assessmentId: id };
  const invitations = await unit.db.findBy(ReadinessInvitation, key);
  const responses = await unit.rows<{ membership_id: string; answers: Record<string, KeptAnswer> }>(
    "select * from answers_to_count($1, $2)",
    [initiativeId, id],
  );
  const items = itemsIn(await bankOf(unit, assessment.bankVersion), assessment.phase);
  const [own = []] = await ownStatementsOf(unit, [assessment]);
  const round: Round = {
    items,
    invited: invitations.map(({ membershipId, isCommunity }) => ({ organisationId: membershipId, isCommunity })),
    answers: invitations.map(({ membershipId }) => ({
      organisationId: membershipId,
      respondents: responses.filter((each) => each.membership_id === membershipId).map(({ answers }) => rated(answers)),
    })),
    // who rated a statement so high that it has to rest on something says what on, and nobody else
    hardEvidence: responses.flatMap(({ answers }) => {
      const said = rated(answers);
      return items.flatMap(({ code, component }) => {
        const rating = said[code];
        const isSo = typeof rating === "number" && rating >= evidenceFrom && isValidIn(items, component, said);
        return isSo && answers[code]?.evidence.some(({ kind }) => isHardEvidence(kind)) ? [code] : [];
      });
    }),
  };
  const found = assess(round);
  const counting = (membershipId: string, component: Component) =>
    responses.filter((each) => each.membership_id === membershipId && isValidIn(items, component, rated(each.answers)));
  const scores = found.organisations
    .filter(({ valid }) => valid)
    .flatMap(({ organisationId, components: scored }) =>
      components.flatMap((component) => {
        const score = scored[component];
        const isKept = counting(organisationId, component).length >= respondentsKeptMin;
        const speaksFirst = found.components[component].outliers.includes(organisationId);
        return score === null || !isKept
          ? []
          : [{ ...key, membershipId: organisationId, component, score: String(shown(score)), speaksFirst }];
      }),
    );
  // whoever closes a round does not read them, and so is not given back what the database drew
  const insert = unit.db.createQueryBuilder().insert().into(ReadinessScore).updateEntity(false);
  if (scores.length > 0) await insert.values(scores).execute();
  await compareRounds(unit, assessment, round.answers);
  // jsonb holds what the summary is, and TypeORM has no word for it
  await unit.rows("insert into readiness_result (initiative_id, assessment_id, summary) values ($1, $2, $3)", [
    initiativeId,
    id,
    JSON.stringify({ ...summarise(round, found), ownItems: summariseOwn(ownItems(items, own, round.answers)) }),
  ]);
}
