import type { Condition } from "@keelson/domain/readiness/conditions";
import { useLingui } from "@lingui/react/macro";

/** The five conditions as people call them, and what each asks. */
export function useConditionWords(): Readonly<Record<Condition, { readonly name: string; readonly asks: string }>> {
  const { t } = useLingui();
  return {
    COMMON_AGENDA: {
      name: t`Common agenda`,
      asks: t`Do we want the same, and did those it is about have a say?`,
    },
    SHARED_MEASUREMENT: {
      name: t`Shared measurement`,
      asks: t`Do we know together how far we have come?`,
    },
    MUTUALLY_REINFORCING_ACTIVITIES: {
      name: t`Activities that strengthen each other`,
      asks: t`Does what each of us does fit what the others do?`,
    },
    CONTINUOUS_COMMUNICATION: {
      name: t`Continuous communication`,
      asks: t`Do we keep talking, and do what we said?`,
    },
    BACKBONE_SUPPORT: {
      name: t`Backbone support`,
      asks: t`Is somebody there who holds it together, and until when?`,
    },
  };
}
