import type { Problem } from "@keelson/domain/measurement/problem";
import { screen, screenQuestions, type ScreenAnswer, type ScreenQuestion } from "@keelson/domain/readiness/screen";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { languageOf } from "../../agenda/versions/draft-agenda.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { standingOf } from "../../identity/memberships/standing-of.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { said, saidOrNot } from "../../kernel/said.ts";
import { may } from "../readiness.policy.ts";
import { SuitabilityCondition, SuitabilityScreen } from "./screen.entity.ts";
import type { ScreenConditionInput, ScreenInitiativeInput } from "./screen.type.ts";

/**
 * Writes down whether collective impact suits the problem, with what every answer rests on. The result follows from the answers; where it
 * carries conditions, each has an organisation that sees to it and a day. Source: docs/methodology.md 4.8.1.
 */
export const screenInitiative: Work<ScreenInitiativeInput, { screen: SuitabilityScreen | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.screenInitiative(actor, initiativeId), "initiative");
  const [initiative] = await initiativesById(unit, [initiativeId]);
  if (!initiative) throw new NotFound("initiative");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  refuse(checkAnswers(input.answers));
  const answers = byQuestion(input.answers.map(({ question, answer }) => [question, answer] as const));
  const evidence = byQuestion(
    input.answers.map(({ question, answer, evidence: text }) => [
      question,
      answer === "UNKNOWN"
        ? (saidOrNot(text, "answers") ?? "")
        : said(text, "answers", "Say what the answer rests on."),
    ]),
  );
  const { result, conditions: asked } = screen(answers);
  refuse(checkConditions(asked, input.conditions, today));
  const kept = unit.db.create(SuitabilityScreen, {
    initiativeId,
    complexProblem: answers.COMPLEX_PROBLEM,
    complexProblemEvidence: evidence.COMPLEX_PROBLEM,
    capacityForFiveConditions: answers.CAPACITY_FOR_FIVE_CONDITIONS,
    capacityForFiveConditionsEvidence: evidence.CAPACITY_FOR_FIVE_CONDITIONS,
    communitySupport: answers.COMMUNITY_SUPPORT,
    communitySupportEvidence: evidence.COMMUNITY_SUPPORT,
    backboneFunding: answers.BACKBONE_FUNDING,
    backboneFundingEvidence: evidence.BACKBONE_FUNDING,
    influentialChampion: saidOrNot(input.influentialChampion, "influentialChampion"),
    adequateFinancialResources: saidOrNot(input.adequateFinancialResources, "adequateFinancialResources"),
    senseOfUrgency: saidOrNot(input.senseOfUrgency, "senseOfUrgency"),
    basisForCollaboration: saidOrNot(input.basisForCollaboration, "basisForCollaboration"),
    language: languageOf(input.language ?? initiative.defaultLanguage),
    result,
    screenedOn: today,
    screenedBy: actor.personId,
  });
  await unit.db.insert(SuitabilityScreen, kept);
  const conditions = await conditionsIn(unit, kept, input.conditions);
  if (conditions.length > 0) await unit.db.insert(SuitabilityCondition, conditions);
  return { screen: kept };
};

function checkAnswers(answers: ScreenInitiativeInput["answers"]): Problem[] {
  const given = answers.map(({ question }) => question);
  return screenQuestions.flatMap((question) =>
    given.filter((each) => each === question).length === 1
      ? []
      : [{ code: "ANSWER_REQUIRED", message: `Answer ${question}, once.`, path: ["answers"] }],
  );
}

function checkConditions(
  asked: readonly ScreenQuestion[],
  given: readonly ScreenConditionInput[],
  today: string,
): Problem[] {
  const questions = given.map(({ question }) => question);
  return [
    ...asked
      .filter((question) => !questions.includes(question))
      .map((question) => ({
        code: "CONDITION_REQUIRED",
        message: `${question} is short of a yes: say what is to be done, by whom and by when.`,
        path: ["conditions"],
      })),
    ...given.flatMap(({ question, dueOn }, index) => {
      const path = ["conditions", String(index)];
      if (!asked.includes(question) || questions.indexOf(question) < index) {
        const message = `Nothing is to be seen to of ${question}, or it is said already.`;
        return [{ code: "CONDITION_NOT_ASKED", message, path }];
      }
      return dueOn < today ? [{ code: "OUT_OF_RANGE", message: "That day has passed.", path: [...path, "dueOn"] }] : [];
    }),
  ];
}

/** The rows of conditions, each of an organisation that is at work: MEMBERSHIP_NOT_ACTIVE. */
async function conditionsIn(
  unit: Unit,
  { initiativeId, id: screenId }: SuitabilityScreen,
  given: readonly ScreenConditionInput[],
): Promise<SuitabilityCondition[]> {
  const nodes = given.map(({ membershipId }) => parseNodeId("membership", membershipId));
  const found = await membershipsById(unit, nodes);
  return given.map((condition, index) => {
    const membership = found[index];
    if (membership?.initiativeId !== initiativeId) throw new NotFound("membership");
    if (standingOf(membership, unit.now) !== "ACTIVE") {
      const message = "This organisation does not take part, or not now.";
      throw new Refused({
        code: "MEMBERSHIP_NOT_ACTIVE",
        message,
        path: ["conditions", String(index), "membershipId"],
      });
    }
    return unit.db.create(SuitabilityCondition, {
      initiativeId,
      screenId,
      question: condition.question,
      text: said(condition.text, "conditions", "Say what is to be done."),
      membershipId: membership.id,
      dueOn: condition.dueOn,
      metOn: null,
      metHow: null,
      metBy: null,
    });
  });
}

/** Something of every question: each was found there once. */
const byQuestion = <Value extends string>(entries: readonly (readonly [ScreenQuestion, Value])[]) =>
  Object.fromEntries(entries) as Record<ScreenQuestion, Value>;

/** What a screen says, question by question. */
export const answersOf = (
  kept: SuitabilityScreen,
): readonly { question: ScreenQuestion; answer: ScreenAnswer; evidence: string }[] => {
  const columns = {
    COMPLEX_PROBLEM: [kept.complexProblem, kept.complexProblemEvidence],
    CAPACITY_FOR_FIVE_CONDITIONS: [kept.capacityForFiveConditions, kept.capacityForFiveConditionsEvidence],
    COMMUNITY_SUPPORT: [kept.communitySupport, kept.communitySupportEvidence],
    BACKBONE_FUNDING: [kept.backboneFunding, kept.backboneFundingEvidence],
  } as const;
  return screenQuestions.map((question) => {
    const [answer, evidence] = columns[question];
    return { question, answer, evidence };
  });
};
