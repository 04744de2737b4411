import { useLingui } from "@lingui/react/macro";
import type { MembershipRole } from "@keelson/domain/identity/roles";

/** What an organisation is in an initiative, in words. */
export function useRoleNames(): Readonly<Record<MembershipRole, string>> {
  const { t } = useLingui();
  return {
    BACKBONE: t`Backbone`,
    STEERING_COMMITTEE: t`Steering committee`,
    WORKING_GROUP: t`Working group`,
    PARTNER: t`Partner`,
    FUNDER: t`Funder`,
    COMMUNITY: t`Community`,
  };
}
