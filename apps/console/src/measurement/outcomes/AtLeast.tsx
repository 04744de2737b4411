import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

/** A figure, told as what it is: where partners are missing whose part can only add to it, the true one is at least this. */
export function AtLeast({
  isLowerBound,
  children: shown,
}: {
  readonly isLowerBound: boolean;
  readonly children: ReactNode;
}) {
  return isLowerBound ? <Trans>at least {shown}</Trans> : shown;
}
