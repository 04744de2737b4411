import type { Round, RoundResult } from "@keelson/domain/readiness/assess";
import { shown, shownInSteps, type Fraction } from "@keelson/domain/readiness/fraction";
import { reasonsToShow } from "@keelson/domain/readiness/gate";
import type { OwnItem } from "@keelson/domain/readiness/own-statements";
import { itemMean, scoresOf } from "@keelson/domain/readiness/score";
import { spreadOrganisationsMin } from "@keelson/domain/readiness/spread";
import { components, type AgreementBand, type Component, type GateResult } from "@keelson/domain/readiness/words";

/** What a round says of one component, as it may be shown: numbers are null of fewer than three organisations. */
export interface ComponentSummary {
  readonly component: Component;
  /** How many are in the mean: also those that said nothing of another component. */
  readonly organisations: number;
  /** How many of them are of a community. */
  readonly communities: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly agreement: number | null;
  /** Of the exact agreement. */
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
  /** What the initiative asked besides the bank, and what nothing else follows from. Not there: it was counted before there was any. */
  readonly ownItems?: Summary["items"];
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
 * Means, the standard deviation and the community's difference are shown to a tenth of a point, agreement to a twentieth, the don't-know
 * rate to a hundredth: exact ones would undo the dots' quarters. A statement's mean is shown to half a point: to a tenth, two rounds that
 * differ by one respondent would tell what they said of it. They are cut, not rounded, so that none looks like it reached a floor or a
 * band that it did not. What the gate and the bands say is of the exact ones.
 *
 * Source: docs/methodology.md 4.8.3; what is shown of whom is docs/decisions/0033.
 */
export function summarise(round: Round, found: RoundResult): Summary {
  const { gate, organisations } = found;
  const answered = organisations.filter(({ valid }) => valid).length;
  const isShown = answered >= spreadOrganisationsMin;
  const communities = new Set(round.invited.filter((each) => each.isCommunity).map((each) => each.organisationId));
  const items = round.items.map(({ code }) => {
    const rated = organisations.filter(({ items: of }) => (of[code] ?? null) !== null).length;
    return {
      code,
      organisations: rated,
      mean: rated >= spreadOrganisationsMin ? halves(itemMean(organisations, code)) : null,
    };
  });
  const hidden = new Set(items.filter(({ mean }) => mean === null).map(({ code }) => code));
  const toShow = (reasons: readonly string[]) => reasonsToShow(reasons, (code) => hidden.has(code));
  return {
    invited: round.invited.length,
    answered,
    participation: number(gate.participation),
    overall: isShown ? tenths(gate.overall) : null,
    components: components.map((component): ComponentSummary => {
      const { mean, sdSample, agreement, band, communityGap, dontKnowRate } = found.components[component];
      const scores = scoresOf(organisations, component);
      const isEnough = scores.length >= spreadOrganisationsMin;
      const community = scores.filter(({ organisationId }) => communities.has(organisationId)).length;
      const isGapShown = Math.min(community, scores.length - community) >= spreadOrganisationsMin;
      return {
        component,
        organisations: scores.length,
        communities: community,
        mean: isEnough ? tenths(mean) : null,
        // a float: what is 0.8 may lie a hair below
        sd: isEnough && sdSample !== null ? Math.floor(sdSample * 10 + 1e-9) / 10 : null,
        agreement: agreement === null ? null : shownInSteps(agreement, 20),
        band,
        dots: isEnough ? scores.map(({ score }) => quarters(score)).sort((a, b) => a - b) : [],
        communityGap: isGapShown ? tenths(communityGap) : null,
        dontKnowRate: isEnough && dontKnowRate !== null ? shownInSteps(dontKnowRate, 100) : null,
      };
    }),
    items,
    gate:
      isShown || gate.result === "INSUFFICIENT_RESPONSES"
        ? { result: gate.result, reasons: toShow(gate.reasons), conditions: toShow(gate.conditions) }
        : null,
  };
}

/** Statements of the initiative's own as they may be shown: as the bank's are. Source: docs/decisions/0038. */
export const summariseOwn = (items: readonly OwnItem[]): Summary["items"] =>
  items.map(({ code, organisations, mean }) => ({
    code,
    organisations,
    mean: organisations >= spreadOrganisationsMin ? halves(mean) : null,
  }));

const number = (value: Fraction | null): number | null => (value === null ? null : shown(value));

/** Cut to a tenth of a point: null stays null. */
export const tenths = (value: Fraction | null): number | null => (value === null ? null : shownInSteps(value, 10));

const halves = (value: Fraction | null): number | null => (value === null ? null : shownInSteps(value, 2));

/** To the nearest quarter of a point, so that no denominator tells whose it is. */
export const quarters = (score: Fraction): number => Math.round(shown(score) * 4) / 4;
