import type { GroupKind, SupportKind } from "@keelson/domain/agenda/governance";
import { useLingui } from "@lingui/react/macro";

/** What a group is for, in words. */
export function useGroupKinds(): Readonly<Record<GroupKind, string>> {
  const { t } = useLingui();
  return {
    STEERING_COMMITTEE: t`Steering committee`,
    WORKING_GROUP: t`Working group`,
    COMMUNITY_TABLE: t`Table of communities`,
  };
}

/** What makes it possible to sit there, in words. */
export function useSupportKinds(): Readonly<Record<SupportKind, string>> {
  const { t } = useLingui();
  return { FEE: t`Fee`, TRAVEL: t`Travel`, CHILDCARE: t`Childcare`, TRANSLATION: t`Translation` };
}
