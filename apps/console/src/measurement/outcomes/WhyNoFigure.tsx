import { Trans } from "@lingui/react/macro";
import type { AggregateStatus } from "../../gql/graphql.ts";

/** Why a period has no figure: missing, hidden and zero are different things. */
export function WhyNoFigure({
  status,
  isSuppressed,
}: {
  readonly status: AggregateStatus;
  readonly isSuppressed: boolean;
}) {
  if (isSuppressed) return <Trans>hidden, to protect people or partners</Trans>;
  if (status === "INSUFFICIENT") return <Trans>too few have reported for it to be shown</Trans>;
  if (status === "NOT_AGGREGATED") return <Trans>partners’ figures do not add up to one</Trans>;
  return <Trans>no figure yet</Trans>;
}
