import { valueStates } from "@keelson/domain/measurement/words";
import type { AnswerState } from "./answer.ts";

/** In the order in which they are offered. */
export const states: readonly AnswerState[] = [
  "REPORTED",
  "ESTIMATED",
  "NOT_COLLECTED",
  "NOT_APPLICABLE",
  "NO_EXPOSURE",
  "SUPPRESSED_AT_SOURCE",
  "LATER",
];

export const isState = (text: string): text is AnswerState =>
  text === "LATER" || valueStates.some((state) => state === text);

/** Whether there are figures to type. */
export const hasFigure = (state: AnswerState): boolean => state === "REPORTED" || state === "ESTIMATED";
