import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import type { ProposalKind, ProposalStage } from "../../gql/graphql.ts";

/** What a proposal is about, in words. */
export function useProposalKindWords(): Readonly<Record<ProposalKind, string>> {
  const { t } = useLingui();
  return {
    AGENDA_CHANGE: t`The common agenda`,
    INDICATOR_CHANGE: t`What is measured`,
    MEMBERSHIP: t`Who takes part`,
    BUDGET: t`Money`,
    POLICY_POSITION: t`What we stand for in public`,
    PROCESS: t`How we work together`,
    OTHER: t`Something else`,
  };
}

/** How far a proposal has come, in words. */
export function useStageWords(): Readonly<Record<ProposalStage, string>> {
  const { t } = useLingui();
  return { PLANNED: t`Not open yet`, OPEN: t`Open`, OVER: t`Waits to be decided`, DECIDED: t`Decided` };
}

export const stageKinds: Readonly<Record<ProposalStage, StatusKind>> = {
  PLANNED: "no-data",
  OPEN: "submitted",
  OVER: "at-risk",
  DECIDED: "closed",
};
