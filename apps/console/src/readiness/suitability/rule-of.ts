import {
  screenQuestions,
  type ScreenAnswer,
  type ScreenQuestion,
  type ScreenResult,
} from "@keelson/domain/readiness/screen";

/** By which rule four answers come to their result: the first that fits, in the order of docs/methodology.md 4.8.1. */
export const rules = {
  NOT_COMPLEX: "NOT_SUITED",
  COMPLEXITY_UNKNOWN: "NEEDS_INFORMATION",
  SEVERAL_UNKNOWN: "NEEDS_INFORMATION",
  NO_COMMUNITY: "NOT_YET",
  SEVERAL_NO: "NOT_YET",
  ONE_NO: "SUITED_WITH_CONDITIONS",
  ONE_UNKNOWN: "SUITED_WITH_CONDITIONS",
  COMPLEX_IN_PART: "SUITED_WITH_CONDITIONS",
  SEVERAL_PARTLY: "SUITED_WITH_CONDITIONS",
  NOTHING_AGAINST: "SUITED",
} as const satisfies Readonly<Record<string, ScreenResult>>;
/** One of `rules`. */
export type Rule = keyof typeof rules;

/** The rule that led to a result, and the questions whose answers it is about. */
export interface RuleFound {
  readonly rule: Rule;
  readonly questions: readonly ScreenQuestion[];
}

/** Why four answers come to what they come to: what `screen` of the domain decides, said so that it can be told in words. */
export function ruleOf(answers: Readonly<Record<ScreenQuestion, ScreenAnswer>>): RuleFound {
  const those = (answer: ScreenAnswer) => screenQuestions.filter((question) => answers[question] === answer);
  const [unknown, no, partly] = [those("UNKNOWN"), those("NO"), those("PARTLY")];
  if (answers.COMPLEX_PROBLEM === "NO") return { rule: "NOT_COMPLEX", questions: ["COMPLEX_PROBLEM"] };
  if (unknown.length >= 2) return { rule: "SEVERAL_UNKNOWN", questions: unknown };
  if (answers.COMPLEX_PROBLEM === "UNKNOWN") return { rule: "COMPLEXITY_UNKNOWN", questions: unknown };
  if (answers.COMMUNITY_SUPPORT === "NO") return { rule: "NO_COMMUNITY", questions: ["COMMUNITY_SUPPORT"] };
  if (no.length >= 2) return { rule: "SEVERAL_NO", questions: no };
  if (no.length === 1) return { rule: "ONE_NO", questions: no };
  if (unknown.length === 1) return { rule: "ONE_UNKNOWN", questions: unknown };
  if (partly.length >= 2) return { rule: "SEVERAL_PARTLY", questions: partly };
  if (answers.COMPLEX_PROBLEM === "PARTLY") return { rule: "COMPLEX_IN_PART", questions: partly };
  return { rule: "NOTHING_AGAINST", questions: [] };
}
