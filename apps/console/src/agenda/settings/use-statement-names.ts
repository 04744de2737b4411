import type { StatementKind } from "@keelson/domain/identity/membership-life";
import { useLingui } from "@lingui/react/macro";

/** What an organisation says of itself, in words. */
export function useStatementNames(): Readonly<Record<StatementKind, string>> {
  const { t } = useLingui();
  return {
    CONTRIBUTION: t`What we bring`,
    LET_GO: t`What we are ready to let go of`,
    NON_NEGOTIABLES: t`What is not negotiable for us`,
  };
}
