import type { RevisionReason } from "@keelson/domain/measurement/words";
import { useLingui } from "@lingui/react/macro";

/** Why figures change after they were accepted. */
export function useRevisionReasons(): Readonly<Record<RevisionReason, string>> {
  const { t } = useLingui();
  return {
    COUNTING_ERROR: t`We counted wrongly`,
    LATE_DATA: t`More data came in`,
    DEFINITION: t`We had understood the definition differently`,
    DEDUPLICATION: t`Some were counted twice`,
    OTHER: t`Something else`,
  };
}
