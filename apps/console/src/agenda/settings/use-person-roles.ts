import { useLingui } from "@lingui/react/macro";
import type { PersonRole } from "@keelson/domain/identity/roles";

/** What somebody is for an organisation, in words. */
export function usePersonRoles(): Readonly<Record<PersonRole, string>> {
  const { t } = useLingui();
  return {
    BACKBONE_DIRECTOR: t`Director`,
    BACKBONE_STAFF: t`Backbone staff`,
    STEERING_MEMBER: t`Steering member`,
    STEERING_CHAIR: t`Steering chair`,
    WORKING_GROUP_CHAIR: t`Chair of the group`,
    WORKING_GROUP_MEMBER: t`Member of the group`,
    PARTNER_LEAD: t`Lead`,
    PARTNER_REPORTER: t`Reports figures`,
    PARTNER_REVIEWER: t`Checks figures`,
    PARTNER_STAFF: t`Staff`,
    FUNDER_REPRESENTATIVE: t`Funder`,
    COMMUNITY_REPRESENTATIVE: t`Speaks for the community`,
    CASE_HANDLER: t`Handles what people tell`,
    SENSITIVE_CASE_HANDLER: t`Handles what people tell in confidence`,
    CASE_APPEAL_REVIEWER: t`Reviews appeals`,
    EVALUATOR: t`Evaluator`,
  };
}
