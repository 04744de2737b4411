import type { Fraction } from "./fraction.ts";
import { gate, type Gate } from "./gate.ts";
import {
  dontKnowRate,
  initiativeScore,
  itemMean,
  organisationScore,
  scoresOf,
  type Answers,
  type OrganisationAnswers,
  type OrganisationScore,
  type ScoredItem,
  type Weights,
} from "./score.ts";
import { communityGap, outliers, spread, type Spread } from "./spread.ts";
import { components, type Component } from "./words.ts";

/** One round as it was answered. */
export interface Round {
  readonly items: readonly (ScoredItem & { readonly isCritical: boolean })[];
  /** Who was asked; answers of anybody else are not counted. */
  readonly invited: readonly { readonly organisationId: string; readonly isCommunity: boolean }[];
  readonly answers: readonly OrganisationAnswers[];
  /** Codes of statements with an answer that rests on a document, data or somebody independent. */
  readonly hardEvidence: readonly string[];
  readonly weights?: Weights | undefined;
}

/** What a round says of one component. */
export interface ComponentResult extends Spread {
  readonly communityGap: Fraction | null;
  readonly dontKnowRate: Fraction | null;
  /** The organisations that are invited to speak first. */
  readonly outliers: readonly string[];
}

/** What a round says, and what the gate makes of it. */
export interface RoundResult {
  readonly components: Readonly<Record<Component, ComponentResult>>;
  /** By code; null where nobody gave a statement a number. */
  readonly itemMeans: Readonly<Record<string, Fraction | null>>;
  readonly organisations: readonly OrganisationScore[];
  readonly gate: Gate;
}

/**
 * Everything that is computed of one round: respondents become organisations, organisations the initiative, and the gate says what
 * that advises. The order of answers, and how many of an organisation give the same ones, change nothing.
 *
 * Source: docs/methodology.md 4.8.3 and 4.8.4.
 */
export function assess(round: Round): RoundResult {
  const { items, invited } = round;
  const isInvited = new Map(invited.map(({ organisationId, isCommunity }) => [organisationId, isCommunity]));
  const counted = round.answers.filter(({ organisationId }) => isInvited.has(organisationId));
  const organisations = counted.map((answers) => organisationScore(items, answers));
  const isCommunity = (organisationId: string) => isInvited.get(organisationId) === true;
  const valid = organisations.filter((organisation) => organisation.valid);

  const of = <Value>(value: (component: Component) => Value) => byComponent(value);
  const results = of((component): ComponentResult => {
    const scores = scoresOf(organisations, component);
    const where = (community: boolean) =>
      scores.filter(({ organisationId }) => isCommunity(organisationId) === community).map(({ score }) => score);
    const list = scores.map(({ score }) => score);
    return {
      ...spread(list),
      communityGap: communityGap(where(true), where(false)),
      dontKnowRate: dontKnowRate(items, counted, component),
      outliers: outliers(list).flatMap((index) => scores[index]?.organisationId ?? []),
    };
  });
  const respondents = counted.flatMap((organisation) => organisation.respondents);
  return {
    components: results,
    itemMeans: Object.fromEntries(items.map(({ code }) => [code, itemMean(organisations, code)])),
    organisations,
    gate: gate({
      components: of((component) => initiativeScore(organisations, component)),
      weights: round.weights,
      agreement: of((component) => results[component].agreement),
      communityGap: of((component) => results[component].communityGap),
      dontKnowRate: of((component) => results[component].dontKnowRate),
      criticalItems: items
        .filter(({ code, isCritical }) => isCritical && appliesToSomebody(respondents, code))
        .map(({ code }) => ({
          code,
          mean: itemMean(organisations, code),
          hasHardEvidence: round.hardEvidence.includes(code),
        })),
      organisationsInvited: invited.length,
      organisationsValid: valid.length,
      communityGroupsValid: valid.filter(({ organisationId }) => isCommunity(organisationId)).length,
    }),
  };
}

const appliesToSomebody = (respondents: readonly Answers[], code: string): boolean =>
  respondents.length === 0 || respondents.some((answers) => answers[code] !== "NOT_APPLICABLE");

function byComponent<Value>(value: (component: Component) => Value): Readonly<Record<Component, Value>> {
  // every component is there, which fromEntries cannot say
  return Object.fromEntries(components.map((component) => [component, value(component)])) as Record<Component, Value>;
}
