import { useLingui } from "@lingui/react/macro";
import type { ProgressStatus } from "../../gql/graphql.ts";

/** How an outcome stands against its target, in words. */
export function useProgressWords(): Readonly<Record<ProgressStatus, string>> {
  const { t } = useLingui();
  return {
    ACHIEVED: t`Achieved`,
    ON_TRACK: t`On track`,
    AT_RISK: t`At risk`,
    OFF_TRACK: t`Off track`,
    REGRESSED: t`Going back`,
    TOO_EARLY: t`Too early to say`,
    NO_DATA: t`No data`,
  };
}
