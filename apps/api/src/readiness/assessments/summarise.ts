import type { Round, RoundResult } from "@keelson/domain/readiness/assess";
import { shown, type Fraction } from "@keelson/domain/readiness/fraction";
import { itemMean, scoresOf } from "@keelson/domain/readiness/score";
import { spreadOrganisationsMin } from "@keelson/domain/readiness/spread";
import { components, type AgreementBand, type Component, type GateResult } from "@keelson/domain/readiness/words";

/** What a round says of one component, as it may be shown: numbers are null of fewer than three organisations. */
export interface ComponentSummary {
  readonly component: Component;
  readonly organisations: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly agreement: number | null;
  readonly band: AgreementBand;
  /** One for each organisation, from the least: to quarters of a point, so that no denominator tells whose it is. */
  readonly dots: readonly number[];
  readonly communityGap: number | null;
  readonly dontKnowRate: number | null;
}

/** What a round says, as it may be shown to everybody who takes part. */
export interface Summary {
  readonly invited: number;
  readonly answered: number;
  readonly participation: number | null;
  readonly overall: number | null;
  readonly components: readonly ComponentSummary[];
  readonly items: readonly { readonly code: string; readonly organisations: number; readonly mean: number | null }[];
  /** Null where so few organisations answered that what it advises would tell what they said. */
  readonly gate: {
    readonly result: GateResult;
    readonly reasons: readonly string[];
    readonly conditions: readonly string[];
  } | null;
}

/**
 * A round as it may be shown: nothing of fewer than three organisations, and of the community's difference nothing unless three answered
 * on either side, for of two means one is somebody's own. What only counts who answered is shown always.
 *
 * Source: docs/methodology.md 4.8.3; what is shown of whom is docs/decisions/0033.
 */
export function summarise(round: Round, found: RoundResult): Summary {
  const { gate, organisations } = found;
  const answered = organisations.filter(({ valid }) => valid).length;
  const isShown = answered >= spreadOrganisationsMin;
  const communities = new Set(round.invited.filter((each) => each.isCommunity).map((each) => each.organisationId));
  return {
    invited: round.invited.length,
    answered,
    participation: number(gate.participation),
    overall: isShown ? number(gate.overall) : null,
    components: components.map((component): ComponentSummary => {
      const { mean, sdSample, agreement, band, communityGap, dontKnowRate } = found.components[component];
      const scores = scoresOf(organisations, component);
      const isEnough = scores.length >= spreadOrganisationsMin;
      const community = scores.filter(({ organisationId }) => communities.has(organisationId)).length;
      const isGapShown = Math.min(community, scores.length - community) >= spreadOrganisationsMin;
      return {
        component,
        organisations: scores.length,
        mean: isEnough ? number(mean) : null,
        sd: isEnough ? sdSample : null,
        agreement: number(agreement),
        band,
        dots: isEnough ? scores.map(({ score }) => quarters(score)).sort((a, b) => a - b) : [],
        communityGap: isGapShown ? number(communityGap) : null,
        dontKnowRate: isEnough ? number(dontKnowRate) : null,
      };
    }),
    items: round.items.map(({ code }) => {
      const rated = organisations.filter(({ items }) => (items[code] ?? null) !== null).length;
      return {
        code,
        organisations: rated,
        mean: rated >= spreadOrganisationsMin ? number(itemMean(organisations, code)) : null,
      };
    }),
    gate:
      isShown || gate.result === "INSUFFICIENT_RESPONSES"
        ? { result: gate.result, reasons: gate.reasons, conditions: gate.conditions }
        : null,
  };
}

const number = (value: Fraction | null): number | null => (value === null ? null : shown(value));

const quarters = (score: Fraction): number => Math.round(shown(score) * 4) / 4;
