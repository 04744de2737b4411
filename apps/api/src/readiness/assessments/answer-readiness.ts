import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { languageOf } from "../../agenda/versions/draft-agenda.ts";
import type { Work } from "../../kernel/context.ts";
import { refuse, Refused } from "../../kernel/refusal.ts";
import { said, saidOrNot } from "../../kernel/said.ts";
import { nameFiles, rowOf } from "../files/name-files.ts";
import { may } from "../readiness.policy.ts";
import { requestKeyOf } from "../request-key.ts";
import { bankOf, itemsIn } from "../banks/question-banks.ts";
import { ReadinessInvitation, type KeptAnswer, type ReadinessResponse } from "./assessment.entity.ts";
import type { AnswerReadinessInput, ReadinessAnswerInput, ShareReadinessScoreInput } from "./assessment.input.ts";
import { checkCodes } from "./check-codes.ts";
import { checkOpen } from "./check-open.ts";
import { ownResponsesOf } from "./find-assessments.ts";
import { lockedInvitation } from "./locked-invitation.ts";

/** The most pieces of evidence that one answer names. */
const evidenceMax = 10;

/**
 * Keeps what somebody answers, for one organisation that is asked: all they have said so far, until the round closes. Nobody else
 * reads it. Source: docs/methodology.md 4.8.3.
 */
export const answerReadiness: Work<AnswerReadinessInput, { response: ReadinessResponse | null }> = async (
  unit,
  input,
) => {
  const { actor, assessment, invitation } = await lockedInvitation(unit, input, may.answer);
  const { initiativeId, assessmentId, membershipId } = invitation;
  const [before] = await ownResponsesOf(unit, [assessment]);
  const requestKey = requestKeyOf(input);
  // it has arrived, and its sender never heard of it
  if (before && requestKey !== null && before.requestKey === requestKey) return { response: before };
  await checkOpen(unit, assessment);
  if (before && before.membershipId !== membershipId) {
    const message = "You have answered for another organisation already: everybody answers once.";
    throw new Refused({ code: "ALREADY_ANSWERED", message, path: ["membershipId"] });
  }
  if (typeof input.seen === "number" && input.seen !== (before?.revision ?? 0)) {
    const message = "You have sent other answers since these were begun. Look at them first.";
    throw new Refused({ code: "CONFLICT", message, path: ["seen"] });
  }
  const items = itemsIn(await bankOf(unit, assessment.bankVersion), assessment.phase);
  const own = assessment.ownCodes.map((code) => ({ code }));
  refuse(checkCodes([...items, ...own], input.answers));
  const answers = Object.fromEntries(
    input.answers.map((answer, index) => [answer.code, kept(answer, index, initiativeId)]),
  );
  await nameFiles(unit, { initiativeId, assessmentId, membershipId, personId: actor.personId }, input.answers);
  const [initiative] = await initiativesById(unit, [initiativeId]);
  await unit.rows(
    `insert into readiness_response (initiative_id, assessment_id, membership_id, person_id, answers, language, request_key)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (initiative_id, assessment_id, person_id) do update set answers = excluded.answers, language = excluded.language,
       request_key = excluded.request_key, revision = readiness_response.revision + 1`,
    [
      initiativeId,
      assessmentId,
      membershipId,
      actor.personId,
      JSON.stringify(answers),
      languageOf(input.language ?? initiative?.defaultLanguage ?? "und"),
      requestKey,
    ],
  );
  const [response = null] = await ownResponsesOf(unit, [assessment]);
  return { response };
};

/** An organisation says whether the others see its score with its name: its lead, or who represents a community. */
export const shareReadinessScore: Work<ShareReadinessScoreInput, { invitation: ReadinessInvitation | null }> = async (
  unit,
  input,
) => {
  const { invitation } = await lockedInvitation(unit, input, may.shareScore);
  const { initiativeId, assessmentId, membershipId } = invitation;
  const change = { sharesScore: input.shares };
  await unit.db.update(ReadinessInvitation, { initiativeId, assessmentId, membershipId }, change);
  return { invitation: { ...invitation, ...change } };
};

function kept({ answer, comment, evidence }: ReadinessAnswerInput, index: number, initiativeId: string): KeptAnswer {
  if (evidence.length > evidenceMax) {
    const message = `Name at most ${evidenceMax} pieces of evidence.`;
    throw new Refused({ code: "OUT_OF_RANGE", message, path: ["answers", String(index), "evidence"] });
  }
  return {
    answer,
    comment: saidOrNot(comment, "answers"),
    evidence: evidence.map(({ kind, text, fileId }) => ({
      kind,
      text: said(text, "answers", "Say what it is."),
      ...(fileId && { fileId: rowOf(fileId, initiativeId) }),
    })),
  };
}
