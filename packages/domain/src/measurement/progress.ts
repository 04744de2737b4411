import { compare, isNegative, multiply, quotient, roundTo, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Elapsed } from "./elapsed-share.ts";
import type { Problem } from "./problem.ts";
import type { AggregateStatus, DesiredDirection, ProgressStatus } from "./words.ts";

/**
 * What an indicator wants of its figure. `tolerance` (≥ 0) is how far a MAINTAIN may be off; null where nobody said.
 */
export interface Aim {
  readonly desiredDirection: DesiredDirection;
  readonly tolerance: Decimal | null;
}

/** A figure as far as it is told: `value` is null where it is hidden or nobody reported. */
export interface ToldFigure {
  readonly value: Decimal | null;
  readonly status: AggregateStatus;
}

/** What a figure is held against; each is null where nobody said. */
export interface Against {
  readonly target: Decimal | null;
  readonly baseline: Decimal | null;
  readonly elapsed: Elapsed | null;
}

/**
 * How far a figure has come, each part null where it cannot be told.
 *
 * `progress` is the share of the way from baseline to target, below 0 on the wrong side of the baseline and above 1
 * beyond the target; `scheduleRatio` is progress ÷ elapsed; `deviation` is the figure − the target; `barPercent`
 * (0–100, one decimal) is how much of a bar to fill.
 */
export interface Progress {
  readonly progress: Decimal | null;
  readonly scheduleRatio: Decimal | null;
  readonly deviation: Decimal | null;
  readonly status: ProgressStatus | null;
  readonly barPercent: Decimal | null;
}

/**
 * Where a figure stands against its target.
 *
 * In this order: ACHIEVED at the target or beyond, REGRESSED behind the baseline, TOO_EARLY before a tenth of the time
 * has gone by, ON_TRACK with nine tenths of the progress that time asks for, AT_RISK with seven tenths, else OFF_TRACK.
 * Both directions alike, for which one it is lies in baseline and target. MAINTAIN is ON_TRACK within the tolerance,
 * AT_RISK within twice that, else OFF_TRACK. NO_DATA where nobody has reported. The status is null where there is no
 * target, where the figure is not told, and on the way where the baseline or the time is not known or the baseline is
 * the target. Thresholds are compared exactly, before anything is rounded.
 * Source: docs/methodology.md 4.4.6; vectors PROG-01 to PROG-07.
 */
export function progress(aim: Aim, figure: ToldFigure, against: Against): Progress {
  const { target, baseline, elapsed } = against;
  if (target === null) return nothing;
  if (figure.status === "NO_DATA") return { ...nothing, status: "NO_DATA" };
  if (figure.value === null) return nothing;
  const { value } = figure;
  const standing = { ...nothing, deviation: subtract(value, target) };
  if (aim.desiredDirection === "MAINTAIN") return { ...standing, status: kept(aim.tolerance, standing.deviation) };
  if (baseline === null || compare(baseline, target) === 0) {
    return { ...standing, status: isReached(aim.desiredDirection, value, target) ? "ACHIEVED" : null };
  }
  return { ...standing, ...onTheWay(wayTo(baseline, target, value), elapsed) };
}

/**
 * Whether a target can be worked towards: one that is the baseline is reached before anything was done, which only a
 * MAINTAIN means.
 *
 * `baseline` is null where nobody knows it. Empty when there is nothing against it.
 * Source: docs/methodology.md 4.4.1; vector PROG-06.
 */
export function checkTarget(direction: DesiredDirection, baseline: Decimal | null, target: Decimal): Problem[] {
  if (direction === "MAINTAIN" || baseline === null || compare(baseline, target) !== 0) return [];
  const message = `The target ${target} is the baseline, so there is no way to go. Choose another, or MAINTAIN as the direction.`;
  return [{ code: "TARGET_EQUALS_BASELINE", message, path: ["value"] }];
}

const nothing: Progress = { progress: null, scheduleRatio: null, deviation: null, status: null, barPercent: null };

/** `gone` of `whole` (> 0) from the baseline to the target, whichever way that is. */
interface Way {
  readonly gone: Decimal;
  readonly whole: Decimal;
}

function wayTo(baseline: Decimal, target: Decimal, value: Decimal): Way {
  const isUp = compare(target, baseline) > 0;
  return isUp
    ? { gone: subtract(value, baseline), whole: subtract(target, baseline) }
    : { gone: subtract(baseline, value), whole: subtract(baseline, target) };
}

function onTheWay({ gone, whole }: Way, elapsed: Elapsed | null): Omit<Progress, "deviation"> {
  const wanted = elapsed === null ? null : multiply(whole, String(elapsed.days));
  const done = elapsed === null ? null : multiply(gone, String(elapsed.ofDays));
  return {
    progress: quotient(gone, whole),
    scheduleRatio: wanted === null || done === null || wanted === "0" ? null : quotient(done, wanted),
    status: statusOf({ gone, whole }, elapsed),
    barPercent: barOf({ gone, whole }),
  };
}

function statusOf({ gone, whole }: Way, elapsed: Elapsed | null): ProgressStatus | null {
  if (compare(gone, whole) >= 0) return "ACHIEVED";
  if (isNegative(gone)) return "REGRESSED";
  if (elapsed === null) return null;
  if (elapsed.days * 10 < elapsed.ofDays) return "TOO_EARLY";
  const tenthsDone = multiply(gone, String(elapsed.ofDays * 10));
  const wanted = multiply(whole, String(elapsed.days));
  if (compare(tenthsDone, multiply(wanted, "9")) >= 0) return "ON_TRACK";
  return compare(tenthsDone, multiply(wanted, "7")) >= 0 ? "AT_RISK" : "OFF_TRACK";
}

function barOf({ gone, whole }: Way): Decimal {
  if (isNegative(gone)) return "0";
  return compare(gone, whole) >= 0 ? "100" : roundTo(quotient(multiply(gone, "100"), whole), 1);
}

function isReached(direction: "INCREASE" | "DECREASE", value: Decimal, target: Decimal): boolean {
  return direction === "INCREASE" ? compare(value, target) >= 0 : compare(value, target) <= 0;
}

function kept(tolerance: Decimal | null, deviation: Decimal): ProgressStatus | null {
  if (tolerance === null) return null;
  const size = isNegative(deviation) ? subtract("0", deviation) : deviation;
  if (compare(size, tolerance) <= 0) return "ON_TRACK";
  return compare(size, multiply(tolerance, "2")) <= 0 ? "AT_RISK" : "OFF_TRACK";
}
