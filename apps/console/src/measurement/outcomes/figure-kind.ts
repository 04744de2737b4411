/** What the rule below needs of an aggregate, in the API's words. */
export interface Shown {
  readonly value?: string | null;
  readonly status: string;
  readonly suppressed: boolean;
  readonly expected: number;
  readonly waived: number;
  readonly valueState?: string | null;
}

/** A figure, or one of the different reasons why there is none: none of them is zero, and none of them is another. */
export type FigureKind =
  | "FIGURE"
  /** There is one, or could be, and it is hidden from whoever asks. */
  | "HIDDEN"
  /** Too few have reported for it to be shown. */
  | "TOO_FEW"
  /** Partners' figures do not add up to one. */
  | "NOT_ADDED_UP"
  /** Whoever was asked said that it does not apply, or was let off. */
  | "NOT_APPLICABLE"
  /** Asked for, and not there. */
  | "MISSING"
  /** Nobody was asked. */
  | "NOT_ASKED";

export function kindOf({ value, status, suppressed, expected, waived, valueState }: Shown): FigureKind {
  if ((value ?? null) !== null) return "FIGURE";
  if (suppressed) return "HIDDEN";
  if (status === "INSUFFICIENT") return "TOO_FEW";
  if (status === "NOT_AGGREGATED") return "NOT_ADDED_UP";
  if (valueState === "NOT_APPLICABLE" || valueState === "NO_EXPOSURE") return "NOT_APPLICABLE";
  if (expected > 0) return "MISSING";
  return waived > 0 ? "NOT_APPLICABLE" : "NOT_ASKED";
}
