import { useLingui } from "@lingui/react/macro";
import type { FigureKind } from "./figure-kind.ts";

/** Why there is no figure, told whole: what is withheld, and for whose sake. */
export function useWhyNot(): Readonly<Record<Exclude<FigureKind, "FIGURE">, string>> {
  const { t } = useLingui();
  return {
    HIDDEN: t`hidden, to protect people or partners`,
    TOO_FEW: t`too few have reported for it to be shown`,
    NOT_ADDED_UP: t`partners’ figures do not add up to one`,
    NOT_APPLICABLE: t`it does not apply to those who were asked`,
    MISSING: t`asked for, and not reported yet`,
    NOT_ASKED: t`nobody was asked`,
  };
}
