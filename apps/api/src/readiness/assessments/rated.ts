import type { Answers } from "@keelson/domain/readiness/score";
import { anchors, type Answer } from "@keelson/domain/readiness/words";
import type { KeptAnswer, Said } from "./assessment.entity.ts";

/** What somebody answered, as it is counted. */
export const rated = (answers: Readonly<Record<string, KeptAnswer>>): Answers =>
  Object.fromEntries(Object.entries(answers).map(([code, { answer }]) => [code, answerOf(answer)]));

/** A word of the scale as what is counted with: its place. */
export function answerOf(said: Said): Answer {
  if (said === "DONT_KNOW" || said === "NOT_APPLICABLE") return said;
  // the anchors are five, and so are the ratings
  return anchors.indexOf(said) as Answer;
}
