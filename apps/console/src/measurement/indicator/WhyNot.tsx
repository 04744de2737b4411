import { Trans } from "@lingui/react/macro";
import type { FigureKind } from "../outcomes/figure-kind.ts";

/** Why there is no figure, in a few words: each reason is another one, and none is zero. */
export function WhyNot({ kind }: { readonly kind: FigureKind }) {
  switch (kind) {
    case "HIDDEN":
      return <Trans>Hidden</Trans>;
    case "TOO_FEW":
      return <Trans>Too few reported</Trans>;
    case "NOT_ADDED_UP":
      return <Trans>Not added up</Trans>;
    case "NOT_APPLICABLE":
      return <Trans>Not applicable</Trans>;
    case "MISSING":
      return <Trans>Missing</Trans>;
    case "NOT_ASKED":
      return <Trans>Not asked</Trans>;
    case "FIGURE":
      return null;
  }
}
