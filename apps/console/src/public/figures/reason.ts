/** What decides whether a figure is shown. */
export interface Told {
  readonly value?: string | null;
  readonly suppressed: boolean;
  readonly status: string;
  readonly expected: number;
}

export const reasons = ["hidden", "too-few", "not-added", "nobody", "not-asked"] as const;

/**
 * Why a period has no figure: it is hidden to protect somebody, too few reported, partners' figures make none together, all were asked and none
 * answered, or nobody was asked. They are different things, and none of them is zero.
 */
export type Reason = (typeof reasons)[number];

/** Null: the figure is shown. */
export function reasonOf({ value = null, suppressed, status, expected }: Told): Reason | null {
  if (value !== null) return null;
  if (suppressed) return "hidden";
  if (status === "INSUFFICIENT") return "too-few";
  if (status === "NOT_AGGREGATED") return "not-added";
  return expected > 0 ? "nobody" : "not-asked";
}

/** Each reason that there is among some figures, with the figures it keeps back, in the order of `reasons`. */
export function withheld<Figure extends Told>(figures: readonly Figure[]): readonly (readonly [Reason, Figure[]])[] {
  return reasons
    .map((reason) => [reason, figures.filter((figure) => reasonOf(figure) === reason)] as const)
    .filter(([, found]) => found.length > 0);
}
