import { useLingui } from "@lingui/react/macro";
import type { EvidenceKind, Round, Statement } from "./round-query.ts";

/** As the staff's pages of readiness say it. */
export function usePhaseNames(): Readonly<Record<Round["phase"], string>> {
  const { t } = useLingui();
  return {
    PHASE_I: t`I · Begin`,
    PHASE_II: t`II · Organise`,
    PHASE_III: t`III · Keep going`,
  };
}

export function useComponentNames(): Readonly<Record<Statement["component"], string>> {
  const { t } = useLingui();
  return {
    GOVERNANCE_AND_INFRASTRUCTURE: t`Leading and organising`,
    STRATEGIC_PLANNING: t`Planning`,
    COMMUNITY_INVOLVEMENT: t`Community taking part`,
    EVALUATION_AND_IMPROVEMENT: t`Measuring and improving`,
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
