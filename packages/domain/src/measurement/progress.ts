import { compare, isNegative, multiply, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { AggregateStatus, DesiredDirection, ProgressStatus } from "./words.ts";

/** What an indicator wants of its figure. `tolerance` (≥ 0) is how far a MAINTAIN may be off; null where nobody said. */
export interface Aim {
  readonly desiredDirection: DesiredDirection;
  readonly tolerance: Decimal | null;
}

/**
 * Where a figure stands against its target, as far as that can be said without a baseline to have come from: a target
 * that is reached is ACHIEVED; a figure to be kept is ON_TRACK within the tolerance, AT_RISK within twice that, else
 * OFF_TRACK; NO_DATA where nobody has reported. Null where there is no target, where the figure is not told, and on
 * the way to a target: how far along it is depends on where it began.
 * Source: docs/methodology.md 4.4.6; vector PROG-06.
 */
export function statusAgainstTarget(
  { desiredDirection, tolerance }: Aim,
  figure: { readonly value: Decimal | null; readonly status: AggregateStatus },
  target: Decimal | null,
): ProgressStatus | null {
  if (target === null) return null;
  if (figure.status === "NO_DATA") return "NO_DATA";
  if (figure.value === null) return null;
  switch (desiredDirection) {
    case "INCREASE":
      return compare(figure.value, target) >= 0 ? "ACHIEVED" : null;
    case "DECREASE":
      return compare(figure.value, target) <= 0 ? "ACHIEVED" : null;
    case "MAINTAIN":
      return tolerance === null ? null : keptWithin(tolerance, subtract(figure.value, target));
  }
}

function keptWithin(tolerance: Decimal, deviation: Decimal): ProgressStatus {
  const size = isNegative(deviation) ? subtract("0", deviation) : deviation;
  if (compare(size, tolerance) <= 0) return "ON_TRACK";
  return compare(size, multiply(tolerance, "2")) <= 0 ? "AT_RISK" : "OFF_TRACK";
}
