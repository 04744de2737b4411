import { useLingui } from "@lingui/react/macro";
import type { MyInitiative } from "./initiatives-of.ts";

/** What an organisation is in an initiative, in words. */
export function useRoleNames(): Readonly<Record<MyInitiative["roles"][number], string>> {
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
