import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import type {
  ActivityStatus,
  ContributionWeight,
  CoverageState,
  EvidenceLevel,
  Frequency,
  MilestoneState,
  OverlapResolution,
  ReinforcementKind,
} from "../gql/graphql.ts";

/** How far an activity has come, in words. */
export function useStatusWords(): Readonly<Record<ActivityStatus, string>> {
  const { t } = useLingui();
  return {
    PROPOSED: t`Proposed`,
    PLANNED: t`Planned`,
    ACTIVE: t`Going on`,
    PAUSED: t`Paused`,
    COMPLETED: t`Completed`,
    CANCELLED: t`Cancelled`,
  };
}

/** What its lead does to bring it there. */
export function useStatusVerbs(): Readonly<Record<ActivityStatus, string>> {
  const { t } = useLingui();
  return {
    PROPOSED: t`Propose`,
    PLANNED: t`Plan it`,
    ACTIVE: t`It is going on`,
    PAUSED: t`Pause it`,
    COMPLETED: t`It is completed`,
    CANCELLED: t`Cancel it`,
  };
}

export const statusKinds: Readonly<Record<ActivityStatus, StatusKind>> = {
  PROPOSED: "no-data",
  PLANNED: "submitted",
  ACTIVE: "on-track",
  PAUSED: "at-risk",
  COMPLETED: "closed",
  CANCELLED: "closed",
};

/** How far an outcome is carried by what contributes to it. */
export function useCoverageWords(): Readonly<Record<CoverageState, string>> {
  const { t } = useLingui();
  return {
    GAP: t`Nobody yet`,
    THIN: t`Thinly carried`,
    PARTIAL: t`Partly carried`,
    COVERED: t`Carried`,
    EXCESS: t`More than needed`,
  };
}

export const coverageKinds: Readonly<Record<CoverageState, StatusKind>> = {
  GAP: "no-data",
  THIN: "at-risk",
  PARTIAL: "submitted",
  COVERED: "on-track",
  EXCESS: "closed",
};

/** How much an activity matters for an outcome. */
export function useWeightWords(): Readonly<Record<ContributionWeight, string>> {
  const { t } = useLingui();
  return { SUPPORTING: t`Supports it`, SIGNIFICANT: t`Matters for it`, CRITICAL: t`It depends on this` };
}

/** On what the claim rests that it contributes. */
export function useEvidenceWords(): Readonly<Record<EvidenceLevel, string>> {
  const { t } = useLingui();
  return { ASSUMED: t`We assume so`, EXPERIENCE: t`From experience`, STUDY: t`From a study` };
}

/** Periods for which somebody may say how many people they can serve, as they are offered. */
export const frequencies: readonly Frequency[] = [
  "ANNUAL",
  "SEMIANNUAL",
  "QUARTERLY",
  "MONTHLY",
  "WEEKLY",
  "DAILY",
  "ONE_OFF",
];

/** In what time so many people are served. */
export function useFrequencyWords(): Readonly<Record<Frequency, string>> {
  const { t } = useLingui();
  return {
    ANNUAL: t`in a year`,
    SEMIANNUAL: t`in half a year`,
    QUARTERLY: t`in a quarter`,
    MONTHLY: t`in a month`,
    WEEKLY: t`in a week`,
    DAILY: t`in a day`,
    ONE_OFF: t`once, in all`,
  };
}

/** How one activity strengthens another. */
export function useKindWords(): Readonly<Record<ReinforcementKind, string>> {
  const { t } = useLingui();
  return {
    FEEDS_INTO: t`feeds into`,
    REFERS_TO: t`refers people to`,
    PREPARES: t`prepares`,
    AMPLIFIES: t`amplifies`,
    SHARES_RESOURCES: t`shares resources with`,
    FILLS_GAP_LEFT_BY: t`fills a gap left by`,
    ADVOCATES_FOR: t`advocates for`,
  };
}

/** What became of a milestone. */
export function useMilestoneWords(): Readonly<Record<MilestoneState, string>> {
  const { t } = useLingui();
  return { PLANNED: t`Ahead`, DONE: t`Reached`, MISSED: t`Missed`, DROPPED: t`Given up` };
}

export const milestoneKinds: Readonly<Record<MilestoneState, StatusKind>> = {
  PLANNED: "submitted",
  DONE: "on-track",
  MISSED: "at-risk",
  DROPPED: "closed",
};

/** What two leads found when they talked about a possible overlap. */
export function useResolutionWords(): Readonly<Record<OverlapResolution, string>> {
  const { t } = useLingui();
  return {
    COMPLEMENTARY: t`They complete each other`,
    AGREED_SPLIT: t`They share the work out`,
    MERGE: t`They will become one`,
    INTENTIONAL_CHOICE: t`Both are wanted`,
  };
}
