import type { Period } from "./period.ts";
import type { AcrossTime } from "./words.ts";

/** Something known for a period: a target or a baseline. */
export interface ForPeriod {
  readonly period: Period;
}

/**
 * Which of an indicator's targets a period's figure is on its way to: the period's own, else the next later one. Null where nothing is
 * aimed at from here on. Of two that end on one day, the shorter.
 *
 * A figure that grows with the length of its period (acrossTime SUM, DISTINCT) is aimed only at targets for periods of its own length:
 * a quarter's visits are no part of the way to a year's.
 * Source: docs/methodology.md 4.4.6.
 */
export function aimedAt<Target extends ForPeriod>(
  acrossTime: AcrossTime,
  targets: readonly Target[],
  period: Period,
): Target | null {
  const own = targets.find((target) => target.period.code === period.code);
  if (own) return own;
  return nearest(
    targets.filter((target) => target.period.end >= period.end && isComparable(acrossTime, target.period, period)),
    (a, b) => a.end < b.end || (a.end === b.end && a.start > b.start),
  );
}

/**
 * Which of an indicator's baselines a period's figure has come from: the latest one whose period has ended by the end of the asked
 * one. Null where none has. Of two that end on one day, the shorter; lengths as in `aimedAt`.
 *
 * Source: docs/methodology.md 4.4.1 and 4.4.6.
 */
export function begunFrom<Baseline extends ForPeriod>(
  acrossTime: AcrossTime,
  baselines: readonly Baseline[],
  period: Period,
): Baseline | null {
  return nearest(
    baselines.filter(
      (baseline) => baseline.period.end <= period.end && isComparable(acrossTime, baseline.period, period),
    ),
    (a, b) => a.end > b.end || (a.end === b.end && a.start > b.start),
  );
}

function nearest<Known extends ForPeriod>(
  candidates: readonly Known[],
  isNearer: (a: Period, b: Period) => boolean,
): Known | null {
  return candidates.reduce<Known | null>(
    (best, known) => (best === null || isNearer(known.period, best.period) ? known : best),
    null,
  );
}

function isComparable(acrossTime: AcrossTime, a: Period, b: Period): boolean {
  return (acrossTime !== "SUM" && acrossTime !== "DISTINCT") || a.frequency === b.frequency;
}
