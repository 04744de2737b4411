import { aimedAt, begunFrom } from "@keelson/domain/measurement/aim";
import { quotient } from "@keelson/domain/measurement/decimal";
import { elapsedShare } from "@keelson/domain/measurement/elapsed-share";
import type { Period } from "@keelson/domain/measurement/period";
import { progress, type Against } from "@keelson/domain/measurement/progress";
import type { KnownBaseline } from "../baselines/find-baselines.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import type { KnownTarget } from "../targets/find-targets.ts";
import { knownAt } from "../targets/known-at.ts";
import type { AggregateType } from "./aggregate.type.ts";

/** What one period's figure is judged by, as known at an instant. */
export interface Aims {
  /** The very period's own target. */
  readonly own: KnownTarget | null;
  readonly target: { readonly period: Period; readonly row: KnownTarget } | null;
  readonly baseline: { readonly period: Period; readonly row: KnownBaseline } | null;
  /** When any of the indicator's targets and baselines last changed: asked again as of then, it is the same. Null: never yet. */
  readonly changedAt: Date | null;
}

/** Of a part of a figure nothing is aimed at. */
export const noAims: Aims = { own: null, target: null, baseline: null, changedAt: null };

/**
 * What each period of an indicator is judged by: the targets and baselines that were in force at an instant. They are the indicator's,
 * whichever version of its definition the period is of.
 */
export function aimsOf(
  targets: readonly KnownTarget[],
  baselines: readonly KnownBaseline[],
  at: Date,
): (definition: IndicatorDefinition, period: Period) => Aims {
  const [aimed, begun] = [knownAt(targets, at), knownAt(baselines, at)];
  const changedAt = [...targets, ...baselines]
    .flatMap(({ openedAt, closedAt }) => (closedAt ? [openedAt, closedAt] : [openedAt]))
    .filter((changed) => changed <= at)
    .reduce<Date | null>((last, changed) => (last && last > changed ? last : changed), null);
  return ({ acrossTime }, period) => ({
    own: aimed.find((target) => target.period.code === period.code)?.row ?? null,
    target: aimedAt(acrossTime, aimed, period),
    baseline: begunFrom(acrossTime, begun, period),
    changedAt,
  });
}

/** What a period's figure is held against. */
export function againstOf({ target, baseline }: Pick<Aims, "target" | "baseline">, period: Period): Against {
  return {
    target: target?.row.value ?? null,
    baseline: baseline?.row.value ?? null,
    elapsed: target && baseline && elapsedShare(baseline.period.end, period.end, target.period.end),
  };
}

/** How far a figure, as this viewer sees it, has come. Of a figure that is not told nothing is told. */
export function progressOf(
  definition: IndicatorDefinition,
  { own, target, baseline }: Aims,
  period: Period,
  figure: Pick<AggregateType, "value" | "status">,
): Pick<AggregateType, "target" | "progressStatus" | "progress"> {
  const against = againstOf({ target, baseline }, period);
  const { elapsed: gone } = against;
  const { status, ...way } = progress(definition, figure, against);
  return {
    target: own?.value ?? null,
    progressStatus: status,
    progress: target &&
      status && {
        ...way,
        status,
        target: target.row,
        baseline: baseline?.row ?? null,
        elapsed: gone && quotient(String(gone.days), String(gone.ofDays)),
      },
  };
}
