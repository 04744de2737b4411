import type { UpdateAudience, UpdateKind } from "@keelson/domain/communication/update";
import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";

/** The shape by which each kind of update is known. */
export const updateShapes: Readonly<Record<UpdateKind, StatusKind>> = {
  NEWS: "no-data",
  RESULT: "on-track",
  SETBACK: "at-risk",
  DECISION: "closed",
  CALL_TO_ACTION: "submitted",
  RESTATEMENT: "no-data",
};

/** Updates in the reader's words: what they are about, and for whom. */
export function useUpdateWords() {
  const { t } = useLingui();
  const kinds: Readonly<Record<UpdateKind, string>> = {
    NEWS: t`News`,
    RESULT: t`Result`,
    SETBACK: t`Setback`,
    DECISION: t`Decision`,
    CALL_TO_ACTION: t`Call to action`,
    RESTATEMENT: t`Correction`,
  };
  const audiences: Readonly<Record<UpdateAudience, string>> = {
    STEERING_COMMITTEE: t`Steering committee`,
    WORKING_GROUP: t`Working groups`,
    PARTNER: t`Partners`,
    COMMUNITY: t`Community`,
    FUNDER: t`Funders`,
    PUBLIC: t`Everybody, the public too`,
  };
  return { kinds, audiences };
}
