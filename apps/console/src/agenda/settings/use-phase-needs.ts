import type { PhaseNeed } from "@keelson/domain/agenda/phase-needs";
import { useLingui } from "@lingui/react/macro";

/** What is missing before the second phase, in words. */
export function usePhaseNeeds(): Readonly<Record<PhaseNeed, string>> {
  const { t } = useLingui();
  return {
    NO_MOST_AFFECTED_GROUP: t`Nobody has said which people are most affected.`,
    NO_ACTIVE_BACKBONE: t`No organisation that takes part is the backbone.`,
    NO_ACTIVE_COMMUNITY: t`No community takes part.`,
    NO_COMMUNITY_SEAT: t`No community has a seat in the steering committee that votes.`,
  };
}
