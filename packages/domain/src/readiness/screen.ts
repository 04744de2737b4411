/**
 * The questions before everything: is working collectively the right approach at all? In the order in which they are asked.
 * Source: docs/methodology.md 4.8.1.
 */
export const screenQuestions = [
  "COMPLEX_PROBLEM",
  "CAPACITY_FOR_FIVE_CONDITIONS",
  "COMMUNITY_SUPPORT",
  "BACKBONE_FUNDING",
] as const;
/** One of `screenQuestions`. */
export type ScreenQuestion = (typeof screenQuestions)[number];

/** What can be said to each of them, the most cautious first. */
export const screenAnswers = ["UNKNOWN", "NO", "PARTLY", "YES"] as const;
/** One of `screenAnswers`. */
export type ScreenAnswer = (typeof screenAnswers)[number];

/** What comes of a screen. Spelling as in docs/methodology.md 4.17. */
export const screenResults = [
  "SUITED",
  "SUITED_WITH_CONDITIONS",
  "NOT_YET",
  "NOT_SUITED",
  "NEEDS_INFORMATION",
] as const;
/** One of `screenResults`. */
export type ScreenResult = (typeof screenResults)[number];

/** What comes of a screen, and what it hangs on. */
export interface Screen {
  readonly result: ScreenResult;
  /** The question that alone decided it; null where it was more than one. */
  readonly reason: ScreenQuestion | null;
  /** What has to be seen to, each by somebody and by some day: every answer short of YES, where the result carries conditions. */
  readonly conditions: readonly ScreenQuestion[];
}

/**
 * Whether collective impact suits the problem, by the first rule that fits: a problem that is not complex wants a simpler approach;
 * who does not know enough asks first; without the community, or with two things missing, it is too early; with one, or with several in
 * part, it goes on under conditions.
 *
 * Source: docs/methodology.md 4.8.1; vectors SCR-01 to SCR-05.
 */
export function screen(answers: Readonly<Record<ScreenQuestion, ScreenAnswer>>): Screen {
  const those = (answer: ScreenAnswer) => screenQuestions.filter((question) => answers[question] === answer);
  const [unknown, no, partly] = [those("UNKNOWN"), those("NO"), those("PARTLY")];
  const isComplex = answers.COMPLEX_PROBLEM;
  const conditions = screenQuestions.filter((question) => answers[question] !== "YES");
  if (isComplex === "NO") return { result: "NOT_SUITED", reason: "COMPLEX_PROBLEM", conditions: [] };
  if (unknown.length >= 2 || isComplex === "UNKNOWN") {
    return { result: "NEEDS_INFORMATION", reason: unknown.length === 1 ? "COMPLEX_PROBLEM" : null, conditions: [] };
  }
  if (answers.COMMUNITY_SUPPORT === "NO" || no.length >= 2) {
    return { result: "NOT_YET", reason: no.length === 1 ? "COMMUNITY_SUPPORT" : null, conditions };
  }
  if (no.length === 1 || unknown.length === 1 || partly.length >= 2 || isComplex === "PARTLY") {
    return { result: "SUITED_WITH_CONDITIONS", reason: null, conditions };
  }
  return { result: "SUITED", reason: null, conditions: [] };
}

/** The results with which an initiative may go to work. Source: docs/methodology.md 4.1. */
export const suitedResults: readonly ScreenResult[] = ["SUITED", "SUITED_WITH_CONDITIONS"];

/**
 * What several say, as one: what most say, and where as many say one thing as another the more cautious of them. Null of nobody.
 * Source: docs/methodology.md, vector SCR-06.
 */
export function commonAnswer(said: readonly ScreenAnswer[]): ScreenAnswer | null {
  const times = (answer: ScreenAnswer) => said.filter((each) => each === answer).length;
  const most = Math.max(...screenAnswers.map(times));
  return most === 0 ? null : (screenAnswers.find((answer) => times(answer) === most) ?? null);
}

/** What the organisations of an initiative say to one question. */
export interface CommonAnswer {
  /** Those of whom nobody answered are not there. */
  readonly perOrganisation: Readonly<Record<string, ScreenAnswer>>;
  readonly initiative: ScreenAnswer | null;
  /** How many different things the organisations say, 0–4: more than one is worth a talk. */
  readonly spread: number;
}

/**
 * Respondents become their organisation's answer, and organisations the initiative's, by the same rule; so a large organisation
 * weighs no more than a small one. Source: docs/methodology.md, vector SCR-06.
 */
export function commonAnswers(organisations: Readonly<Record<string, readonly ScreenAnswer[]>>): CommonAnswer {
  const perOrganisation = Object.fromEntries(
    Object.entries(organisations).flatMap(([organisation, said]) => {
      const answer = commonAnswer(said);
      return answer === null ? [] : [[organisation, answer] as const];
    }),
  );
  const answers = Object.values(perOrganisation);
  return { perOrganisation, initiative: commonAnswer(answers), spread: new Set(answers).size };
}
