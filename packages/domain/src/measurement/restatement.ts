import { compare, isNegative, multiply, quotient, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { progress } from "./progress.ts";
import type { Against, Aim } from "./progress.ts";

/**
 * What a correction did to a figure that people have already read.
 *
 * `absoluteChange` is after − before, null where one of them is not there. `relativeChange` is that by the size of
 * `before`, so its sign says which way; null of zero. `crossedTarget`: the figure stands differently against its
 * target. `isMaterial`: those who have read the old one are told.
 */
export interface Restatement {
  readonly absoluteChange: Decimal | null;
  readonly relativeChange: Decimal | null;
  readonly crossedTarget: boolean;
  readonly isMaterial: boolean;
}

/**
 * Whether a late revision of a closed period must be announced: where the figure changed by `materialityRelative` (0.01
 * is 1 per cent) or more, or crossed its target or another line of its status.
 *
 * `before` and `after` are null where there is no figure: one that appears or disappears is material, and so is any
 * change from zero, of which no share can be told. Without baseline and time in `against`, the target is the only line.
 * Source: docs/methodology.md 4.4.5; vectors REV-01 and REV-02.
 */
export function restatement(
  aim: Aim,
  { before, after }: { readonly before: Decimal | null; readonly after: Decimal | null },
  against: Against,
  materialityRelative: Decimal = "0.01",
): Restatement {
  if (before === null || after === null) {
    return { absoluteChange: null, relativeChange: null, crossedTarget: false, isMaterial: before !== after };
  }
  const absoluteChange = subtract(after, before);
  const [change, from] = [sizeOf(absoluteChange), sizeOf(before)];
  const stands = (value: Decimal) => progress(aim, { value, status: "COMPLETE" }, against).status;
  const crossedTarget = stands(before) !== stands(after);
  const isLarge = change !== "0" && compare(change, multiply(from, materialityRelative)) >= 0;
  return {
    absoluteChange,
    relativeChange: from === "0" ? null : quotient(absoluteChange, from),
    crossedTarget,
    isMaterial: isLarge || crossedTarget,
  };
}

function sizeOf(decimal: Decimal): Decimal {
  return isNegative(decimal) ? subtract("0", decimal) : decimal;
}
