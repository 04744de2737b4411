import type { InitiativeStatus } from "@keelson/domain/agenda/governance";
import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";

/** How an initiative lives, as a badge. */
export const initiativeStatusKinds: Readonly<Record<InitiativeStatus, StatusKind>> = {
  PROPOSED: "submitted",
  ACTIVE: "on-track",
  SCREENED_OUT: "closed",
  PAUSED: "at-risk",
  CLOSED: "closed",
};

/** The same in words. */
export function useInitiativeStatuses(): Readonly<Record<InitiativeStatus, string>> {
  const { t } = useLingui();
  return {
    PROPOSED: t`Proposed`,
    ACTIVE: t`At work`,
    SCREENED_OUT: t`Set aside`,
    PAUSED: t`Paused`,
    CLOSED: t`Ended`,
  };
}
