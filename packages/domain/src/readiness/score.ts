import { compareFractions, dividedBy, fraction, mean, plus, times, zero, type Fraction } from "./fraction.ts";
import { components, type Answer, type Component } from "./words.ts";

/** What one respondent makes of one component. */
export interface RespondentScore {
  /** 0–4; null where too little was answered: that is not 0. */
  readonly score: Fraction | null;
  /** Statements that got a number. */
  readonly answered: number;
  /** Statements that apply to the respondent: all but those said not to. */
  readonly applicable: number;
  readonly valid: boolean;
}

/**
 * One respondent's score of a component, of its statements' answers; null is a statement left out, which applies and is not answered.
 * Valid when a number was given to at least three fifths of what applies, and to one at least: don't know and not applicable are no 0.
 *
 * Source: docs/methodology.md 4.8.3, 1; vectors RDY-01 to RDY-03.
 */
export function respondentScore(answers: readonly (Answer | null)[]): RespondentScore {
  const numbers = answers.filter((answer) => typeof answer === "number");
  const applicable = answers.filter((answer) => answer !== "NOT_APPLICABLE").length;
  const answered = numbers.length;
  // answered ≥ ceil(0.6 × applicable), in whole numbers
  const valid = answered > 0 && 5 * answered >= 3 * applicable;
  return { score: valid ? mean(numbers.map((number) => fraction(number))) : null, answered, applicable, valid };
}

/** A statement as scores need it. */
export interface ScoredItem {
  readonly code: string;
  readonly component: Component;
}

/** One respondent's answers by statement's code; a code that is not there was left out. */
export type Answers = Readonly<Record<string, Answer>>;

/** Did somebody answer enough of a component to be counted in it? Source: docs/methodology.md 4.8.3, 1. */
export const isValidIn = (items: readonly ScoredItem[], component: Component, answers: Answers): boolean =>
  respondentScore(codesOf(items, component).map((code) => answerTo(answers, code))).valid;

/** All respondents of one organisation; a community group without legal form is one too. */
export interface OrganisationAnswers {
  readonly organisationId: string;
  readonly respondents: readonly Answers[];
}

/** What one organisation makes of a phase. */
export interface OrganisationScore {
  readonly organisationId: string;
  /** 0–4; null where none of its respondents answered enough of the component. */
  readonly components: Readonly<Record<Component, Fraction | null>>;
  /** By code, of respondents who are valid in the statement's component; null where none of them gave it a number. */
  readonly items: Readonly<Record<string, Fraction | null>>;
  /** Has it a score in each component that was asked about? Such an organisation took part. */
  readonly valid: boolean;
}

/**
 * Respondents become their organisation: the mean of those who are valid, component by component and statement by statement.
 *
 * Source: docs/methodology.md 4.8.3, 1, 2 and 4.
 */
export function organisationScore(
  items: readonly ScoredItem[],
  { organisationId, respondents }: OrganisationAnswers,
): OrganisationScore {
  const componentScores = emptyScores();
  const itemScores: Record<string, Fraction | null> = {};
  for (const component of components) {
    const codes = codesOf(items, component);
    const valid = respondents.flatMap((answers) => {
      const { score } = respondentScore(codes.map((code) => answerTo(answers, code)));
      return score === null ? [] : [{ answers, score }];
    });
    componentScores[component] = mean(valid.map(({ score }) => score));
    for (const code of codes) {
      const numbers = valid
        .map(({ answers }) => answerTo(answers, code))
        .filter((answer) => typeof answer === "number");
      itemScores[code] = mean(numbers.map((number) => fraction(number)));
    }
  }
  const asked = askedAbout(items);
  const valid = asked.length > 0 && asked.every((component) => componentScores[component] !== null);
  return { organisationId, components: componentScores, items: itemScores, valid };
}

/** The components that statements ask about, in their order. */
export const askedAbout = (items: readonly ScoredItem[]): readonly Component[] =>
  components.filter((component) => items.some((item) => item.component === component));

/** The organisations that have a score of a component, with it. */
export function scoresOf(
  organisations: readonly OrganisationScore[],
  component: Component,
): readonly { readonly organisationId: string; readonly score: Fraction }[] {
  return organisations.flatMap(({ organisationId, components: scores }) => {
    const score = scores[component];
    return score === null ? [] : [{ organisationId, score }];
  });
}

/**
 * Organisations become the initiative: each weighs one, so that size buys no influence. Null where none has a score.
 * Source: docs/methodology.md 4.8.3, 3; vector RDY-04.
 */
export const initiativeScore = (organisations: readonly OrganisationScore[], component: Component): Fraction | null =>
  mean(scoresOf(organisations, component).map(({ score }) => score));

/** What a statement got: the mean of the organisations; null where nobody gave it a number. Source: docs/methodology.md 4.8.3, 4. */
export const itemMean = (organisations: readonly OrganisationScore[], code: string): Fraction | null =>
  mean(organisations.flatMap(({ items }) => (Object.hasOwn(items, code) ? (items[code] ?? []) : [])));

/** How much each component weighs in the whole; together exactly 1. */
export type Weights = Readonly<Record<Component, Fraction>>;
/** Each a quarter, unless an initiative says otherwise. */
export const equalWeights: Weights = {
  GOVERNANCE_AND_INFRASTRUCTURE: fraction(1, 4),
  STRATEGIC_PLANNING: fraction(1, 4),
  COMMUNITY_INVOLVEMENT: fraction(1, 4),
  EVALUATION_AND_IMPROVEMENT: fraction(1, 4),
};
/** Do they add up to exactly 1, with none below 0? */
export const areWeights = (weights: Weights): boolean =>
  compareFractions(
    components.reduce((sum, component) => plus(sum, weights[component]), zero),
    fraction(1),
  ) === 0 && components.every((component) => compareFractions(weights[component], zero) >= 0);

/**
 * The whole: the weighted mean of the four components. Null where one of them has no score, for the others do not speak for it.
 * Source: docs/methodology.md 4.8.3, 4.
 */
export function overallScore(
  scores: Readonly<Record<Component, Fraction | null>>,
  weights: Weights = equalWeights,
): Fraction | null {
  let whole = zero;
  for (const component of components) {
    const score = scores[component];
    if (score === null) return null;
    whole = plus(whole, times(weights[component], score));
  }
  return whole;
}

/** A score 0–4 as a share of the most that could be said, 0–1. */
export const scoreShare = (score: Fraction): Fraction => dividedBy(score, fraction(4));

/**
 * How much of what was answered of a component is DONT_KNOW, 0–1; null where nothing was answered. Each organisation weighs one: its
 * counts are per respondent, and the rate is a ratio of their sums, never a mean of rates.
 *
 * Source: docs/methodology.md 4.8.3, 7, and docs/decisions/0033.
 */
export function dontKnowRate(
  items: readonly ScoredItem[],
  organisations: readonly OrganisationAnswers[],
  component: Component,
): Fraction | null {
  const codes = codesOf(items, component);
  let [unknown, applicable] = [zero, zero];
  for (const { respondents } of organisations) {
    if (respondents.length === 0) continue;
    const said = respondents
      .flatMap((answers) => codes.map((code) => answerTo(answers, code)))
      .filter((answer) => answer !== null && answer !== "NOT_APPLICABLE");
    unknown = plus(unknown, fraction(said.filter((answer) => answer === "DONT_KNOW").length, respondents.length));
    applicable = plus(applicable, fraction(said.length, respondents.length));
  }
  return applicable.over === 0n ? null : dividedBy(unknown, applicable);
}

/** No score of any component. */
const emptyScores = (): Record<Component, Fraction | null> => ({
  GOVERNANCE_AND_INFRASTRUCTURE: null,
  STRATEGIC_PLANNING: null,
  COMMUNITY_INVOLVEMENT: null,
  EVALUATION_AND_IMPROVEMENT: null,
});

const codesOf = (items: readonly ScoredItem[], component: Component): readonly string[] =>
  items.filter((item) => item.component === component).map(({ code }) => code);

const answerTo = (answers: Answers, code: string): Answer | null =>
  Object.hasOwn(answers, code) ? (answers[code] ?? null) : null;
