import { useLingui } from "@lingui/react/macro";
import type { EvidenceKind, Round, Statement } from "./round-query.ts";

export function usePhaseNames(): Readonly<Record<Round["phase"], string>> {
  const { t } = useLingui();
  return {
    PHASE_I: t`Phase I: initiate action`,
    PHASE_II: t`Phase II: organise for impact`,
    PHASE_III: t`Phase III: sustain action and impact`,
  };
}

export function useComponentNames(): Readonly<Record<Statement["component"], string>> {
  const { t } = useLingui();
  return {
    GOVERNANCE_AND_INFRASTRUCTURE: t`Governance and infrastructure`,
    STRATEGIC_PLANNING: t`Strategic planning`,
    COMMUNITY_INVOLVEMENT: t`Community involvement`,
    EVALUATION_AND_IMPROVEMENT: t`Evaluation and improvement`,
  };
}

/** What an answer rests on. */
export function useEvidenceNames(): Readonly<Record<EvidenceKind, string>> {
  const { t } = useLingui();
  return {
    STATEMENT: t`What somebody says`,
    DOCUMENT: t`A document`,
    DATA: t`Data`,
    INDEPENDENT: t`Somebody independent`,
  };
}
