import { kindOf, type FigureKind, type Shown } from "../../measurement/outcomes/figure-kind.ts";

export const reasons = ["hidden", "too-few", "not-added", "not-applicable", "nobody", "not-asked"] as const;

/**
 * Why a period has no figure: it is hidden to protect somebody, too few reported, partners' figures make none together, it does not apply to those who
 * were asked, all were asked and none answered, or nobody was asked. They are different things, and none of them is zero.
 */
export type Reason = (typeof reasons)[number];

/** As addresses and files of the public say it. */
const reasonOfKind: Readonly<Record<FigureKind, Reason | null>> = {
  FIGURE: null,
  HIDDEN: "hidden",
  TOO_FEW: "too-few",
  NOT_ADDED_UP: "not-added",
  NOT_APPLICABLE: "not-applicable",
  MISSING: "nobody",
  NOT_ASKED: "not-asked",
};

/** Null: the figure is shown. */
export const reasonOf = (figure: Shown): Reason | null => reasonOfKind[kindOf(figure)];

/** Each reason that there is among some figures, with the figures it keeps back, in the order of `reasons`. */
export function withheld<Figure extends Shown>(figures: readonly Figure[]): readonly (readonly [Reason, Figure[]])[] {
  return reasons
    .map((reason) => [reason, figures.filter((figure) => reasonOf(figure) === reason)] as const)
    .filter(([, found]) => found.length > 0);
}
