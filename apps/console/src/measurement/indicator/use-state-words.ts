import { useLingui } from "@lingui/react/macro";
import type { ValueState } from "../../gql/graphql.ts";

/** What a partner said of a figure, where it is none or not quite one. */
export function useStateWords(): Readonly<Record<ValueState, string>> {
  const { t } = useLingui();
  return {
    REPORTED: t`Reported`,
    ESTIMATED: t`Estimated`,
    NOT_APPLICABLE: t`Not applicable`,
    NOT_COLLECTED: t`Not collected`,
    NO_EXPOSURE: t`Nobody to count`,
    SUPPRESSED_AT_SOURCE: t`Hidden by the partner`,
  };
}
