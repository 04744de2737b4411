import { useLingui } from "@lingui/react/macro";
import type { MembershipStatus } from "@keelson/domain/identity/membership-life";

/** How far a membership has come, in words. */
export function useMembershipStatuses(): Readonly<Record<MembershipStatus, string>> {
  const { t } = useLingui();
  return {
    INVITED: t`Invited`,
    ACTIVE: t`Takes part`,
    DECLINED: t`Does not take part`,
    SUSPENDED: t`Suspended`,
    EXITED: t`Has left`,
  };
}
