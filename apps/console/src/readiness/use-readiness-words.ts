import { useLingui } from "@lingui/react/macro";
import type { AgreementBand, AssessmentState, Component, Phase } from "../gql/graphql.ts";

/** What a phase is about, in words. */
export function usePhaseWords(): Readonly<Record<Phase, string>> {
  const { t } = useLingui();
  return { PHASE_I: t`I · Begin`, PHASE_II: t`II · Organise`, PHASE_III: t`III · Keep going` };
}

/** What is looked at in every phase, in words. */
export function useComponentWords(): Readonly<Record<Component, string>> {
  const { t } = useLingui();
  return {
    GOVERNANCE_AND_INFRASTRUCTURE: t`Leading and organising`,
    STRATEGIC_PLANNING: t`Planning`,
    COMMUNITY_INVOLVEMENT: t`Community taking part`,
    EVALUATION_AND_IMPROVEMENT: t`Measuring and improving`,
  };
}

/** How far organisations see the same, in words. */
export function useBandWords(): Readonly<Record<AgreementBand, string>> {
  const { t } = useLingui();
  return {
    HIGH: t`Most see it the same`,
    MEDIUM: t`Some see it differently`,
    LOW: t`Seen very differently`,
    NOT_ENOUGH_ORGANISATIONS: t`Too few to tell`,
  };
}

/** How far a round has come, in words. */
export function useRoundStateWords(): Readonly<Record<AssessmentState, string>> {
  const { t } = useLingui();
  return {
    DRAFT: t`Planned`,
    OPEN: t`People are answering`,
    CLOSED: t`Closed, to be talked about`,
    DISCUSSED: t`Talked about`,
    DECIDED: t`Decided on`,
    ARCHIVED: t`Put away`,
  };
}
