import type { Component, Phase } from "@keelson/domain/readiness/words";
import { useLingui } from "@lingui/react/macro";

/** The four components, as people call them. */
export function useComponentNames(): Readonly<Record<Component, string>> {
  const { t } = useLingui();
  return {
    GOVERNANCE_AND_INFRASTRUCTURE: t`Governance and infrastructure`,
    STRATEGIC_PLANNING: t`Strategic planning`,
    COMMUNITY_INVOLVEMENT: t`Community involvement`,
    EVALUATION_AND_IMPROVEMENT: t`Evaluation and improvement`,
  };
}

/** The three phases. */
export function usePhaseNames(): Readonly<Record<Phase, string>> {
  const { t } = useLingui();
  return {
    PHASE_I: t`Phase I, initiate action`,
    PHASE_II: t`Phase II, organise for impact`,
    PHASE_III: t`Phase III, sustain action and impact`,
  };
}
