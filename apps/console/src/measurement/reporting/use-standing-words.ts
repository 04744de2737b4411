import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import type { PartnerStanding, Punctuality } from "../../gql/graphql.ts";

/** How far a partner is, in a word that blames nobody. */
export function useStandingWords(): Readonly<Record<PartnerStanding, string>> {
  const { t } = useLingui();
  return {
    NOT_STARTED: t`Not started`,
    DRAFT: t`Draft`,
    SUBMITTED: t`Submitted`,
    RETURNED: t`Returned`,
    ACCEPTED: t`Accepted`,
    EXCUSED: t`Excused`,
  };
}

export const standingKinds: Readonly<Record<PartnerStanding, StatusKind>> = {
  NOT_STARTED: "no-data",
  DRAFT: "no-data",
  SUBMITTED: "submitted",
  RETURNED: "at-risk",
  ACCEPTED: "closed",
  EXCUSED: "no-data",
};

/** How a past period went. */
export function usePunctualityWords(): Readonly<Record<Punctuality, string>> {
  const { t } = useLingui();
  return {
    ON_TIME: t`on time`,
    LATE: t`after the date`,
    MISSING: t`something missing`,
    OPEN: t`still open`,
    EXCUSED: t`excused`,
    NOT_ASKED: t`nothing asked`,
  };
}
