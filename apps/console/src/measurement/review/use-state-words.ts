import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import type { MeasurementState } from "@keelson/domain/measurement/words";

/** How far a partner's figure has come, in a word. */
export function useStateWords(): Readonly<Record<MeasurementState, string>> {
  const { t } = useLingui();
  return {
    DRAFT: t`Draft`,
    SUBMITTED: t`Handed in`,
    QUERIED: t`Returned`,
    ACCEPTED: t`Accepted`,
    ACCEPTED_WITH_NOTE: t`Accepted, question open`,
    SUPERSEDED: t`Replaced`,
  };
}

export const stateKinds: Readonly<Record<MeasurementState, StatusKind>> = {
  DRAFT: "no-data",
  SUBMITTED: "submitted",
  QUERIED: "at-risk",
  ACCEPTED: "closed",
  ACCEPTED_WITH_NOTE: "closed",
  SUPERSEDED: "no-data",
};
