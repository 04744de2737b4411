import type { BackboneFunction } from "@keelson/domain/readiness/words";
import type { BackboneWorkState } from "@keelson/domain/readiness/backbone-work";
import { useLingui } from "@lingui/react/macro";

/** The six functions of a backbone, as people call them. */
export function useFunctionNames(): Readonly<Record<BackboneFunction, string>> {
  const { t } = useLingui();
  return {
    GUIDE_VISION_AND_STRATEGY: t`Guide vision and strategy`,
    SUPPORT_ALIGNED_ACTIVITIES: t`Support aligned activities`,
    ESTABLISH_SHARED_MEASUREMENT_PRACTICES: t`Establish shared measurement`,
    BUILD_PUBLIC_WILL: t`Build public will`,
    ADVANCE_POLICY: t`Advance policy`,
    MOBILIZE_FUNDING: t`Mobilise funding`,
  };
}

/** How far work is. */
export function useWorkStates(): Readonly<Record<BackboneWorkState, string>> {
  const { t } = useLingui();
  return {
    PLANNED: t`Planned`,
    IN_PROGRESS: t`Being done`,
    DONE: t`Done`,
    DROPPED: t`Let go of`,
  };
}

/** What stands in the way of what was sent, in the reader's words. */
export function useBackboneProblems(): (problem: { readonly code: string; readonly message: string }) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    ALREADY_REVIEWED: t`The backbone is rated once a year, and the last time is not that long ago.`,
    OTHER_REVIEW_OPEN: t`A review is still open: close it first, which counts it.`,
    STILL_OPEN: t`People may still rate: it is closed after its last day.`,
    NOT_OPEN: t`It is not open now: what was said stays as it is.`,
    OUT_OF_RANGE: t`This is too early, too late, too little or too much.`,
    SHARES_NOT_WHOLE: t`The six shares must add up to 100%.`,
    PERIOD_NOT_VALID: t`Choose a quarter that has begun.`,
    TEXT_REQUIRED: t`Something is missing here.`,
    TEXT_TOO_LONG: t`This is too long.`,
    TRANSITION_NOT_ALLOWED: t`Somebody else has just changed this. Look at it again.`,
    CONFLICT: t`Somebody else has just changed this. Look at it again.`,
    ALREADY_ANSWERED: t`You have rated for another organisation already: everybody rates once.`,
  };
  return ({ code, message }) => words[code] ?? message;
}
