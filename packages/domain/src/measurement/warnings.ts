import { categoryKey } from "./categories.ts";
import { compare, isNegative, multiply, roundTo, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Definition } from "./definition.ts";
import { shapeOf } from "./figure-shape.ts";
import type { FigureField } from "./figure-shape.ts";
import type { Figure } from "./figure.ts";
import type { Problem } from "./problem.ts";
import { ratio } from "./ratio.ts";
import type { CategoryFigure } from "./total.ts";

/** What decides which changes are worth asking about. */
export type WarningRule = Pick<Definition, "measureType" | "reportingStyle" | "multiplier">;

/**
 * What the people who know a figure should look at once more before it counts: a jump of more than half of the previous
 * period's value, ratio or mean (LARGE_CHANGE), a base that changed by more than three tenths (DENOMINATOR_CHANGE), a
 * total to date that fell (NEGATIVE_INCREMENT).
 *
 * Both figures have passed `checkFigure` and are of the same category; `previous` is null where there was none. Nothing
 * here stops anything: a note answers it, so `hasNote` gives no warnings, and neither does a figure that is not there,
 * nor a previous one of zero, of which no share can be told. A total to date is meant to grow, however much; a
 * milestone that is reached has not jumped. `path` is the field.
 * Source: docs/methodology.md 4.4.3, Warnings; vector TIME-CUM-01.
 */
export function warnings(rule: WarningRule, current: Figure, previous: Figure | null, hasNote: boolean): Problem[] {
  if (previous === null || hasNote || rule.measureType === "MILESTONE") return [];
  switch (shapeOf(rule.measureType)) {
    case "VALUE":
      return rule.reportingStyle === "CUMULATIVE_TO_DATE"
        ? fallen(current.value, previous.value)
        : largeChange("value", current.value, previous.value);
    case "RATIO":
      return [...ratioChange(rule, current, previous), ...baseChange(current, previous)];
    case "MEAN":
      return [...largeChange("value", current.value, previous.value), ...baseChange(current, previous)];
    case "NONE":
      return [];
  }
}

/**
 * Whether a partner sent the previous period's figures again: the same categories, in each the same figure, and not all
 * of them zero (SAME_AS_PREVIOUS), which is more often a copy than a coincidence.
 *
 * All figures of one measurement and of the one before it, of which derived ones say nothing of their own; [] where
 * there was none. Nobody is asked with a note, or of milestones and texts, which stay what they are. `path` is all of
 * it.
 * Source: docs/methodology.md 4.4.3, Warnings.
 */
export function sameAsPrevious(
  { measureType }: Pick<Definition, "measureType">,
  current: readonly CategoryFigure[],
  previous: readonly CategoryFigure[],
  hasNote: boolean,
): Problem[] {
  if (hasNote || measureType === "MILESTONE") return [];
  const given = current.filter(({ derived }) => !derived);
  const before = new Map(
    previous.flatMap(({ categories, figure, derived }) => (derived ? [] : [[categoryKey(categories), figure]])),
  );
  const isSame =
    given.length === before.size &&
    given.every(({ categories, figure }) => isEqual(figure, before.get(categoryKey(categories))));
  if (!isSame || !given.some(({ figure }) => isMoreThanZero(figure))) return [];
  const message = `All figures (${given.length}) are the same as in the previous period. If that is right, say so in a note.`;
  return [{ code: "SAME_AS_PREVIOUS", message, path: [] }];
}

function fallen(current: Decimal | null, previous: Decimal | null): Problem[] {
  if (current === null || previous === null || compare(current, previous) >= 0) return [];
  const message = `The total to date fell from ${previous} to ${current}, by ${subtract(previous, current)}. Correct one of them, or say why in a note.`;
  return [{ code: "NEGATIVE_INCREMENT", message, path: ["value"] }];
}

function largeChange(field: FigureField, current: Decimal | null, previous: Decimal | null): Problem[] {
  if (current === null || previous === null || !isMoreThan("0.5", subtract(current, previous), previous)) return [];
  return [large(field, `The ${field} went from ${previous} to ${current}`)];
}

/** Two ratios multiplied out, so that neither is rounded before they are compared. */
function ratioChange({ multiplier }: WarningRule, current: Figure, previous: Figure): Problem[] {
  const now = ratioOf(current);
  const before = ratioOf(previous);
  if (now === null || before === null) return [];
  const was = multiply(before.numerator, now.denominator);
  const is = multiply(now.numerator, before.denominator);
  if (!isMoreThan("0.5", subtract(is, was), was)) return [];
  const shown = [before, now].map(({ numerator, denominator }) => {
    const value = ratio(numerator, denominator, multiplier);
    return `${value === null ? "" : roundTo(value, 2)} (${numerator} of ${denominator})`;
  });
  return [large("numerator", `The ratio went from ${shown.join(" to ")}`)];
}

function large(field: FigureField, says: string): Problem {
  const message = `${says}, a change of more than 50 per cent. If that is right, say why in a note.`;
  return { code: "LARGE_CHANGE", message, path: [field] };
}

function baseChange({ denominator: current }: Figure, { denominator: previous }: Figure): Problem[] {
  if (current === null || previous === null || !isMoreThan("0.3", subtract(current, previous), previous)) return [];
  const message = `The denominator went from ${previous} to ${current}, a change of more than 30 per cent. If that is right, say why in a note.`;
  return [{ code: "DENOMINATOR_CHANGE", message, path: ["denominator"] }];
}

/** Both halves of a figure that has a quotient. */
function ratioOf({ numerator, denominator }: Figure): { numerator: Decimal; denominator: Decimal } | null {
  return numerator === null || denominator === null || denominator === "0" ? null : { numerator, denominator };
}

function isMoreThan(share: Decimal, change: Decimal, previous: Decimal): boolean {
  return previous !== "0" && compare(sizeOf(change), multiply(share, sizeOf(previous))) > 0;
}

function sizeOf(decimal: Decimal): Decimal {
  return isNegative(decimal) ? subtract("0", decimal) : decimal;
}

function isEqual(a: Figure, b: Figure | undefined): boolean {
  return (
    b !== undefined &&
    a.valueState === b.valueState &&
    a.value === b.value &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator
  );
}

/** Somewhere something was counted; a base of which nothing came is a figure of zero. */
function isMoreThanZero({ value, numerator }: Figure): boolean {
  return (value ?? "0") !== "0" || (numerator ?? "0") !== "0";
}
