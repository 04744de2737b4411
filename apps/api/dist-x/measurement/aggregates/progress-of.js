import { aimedAt, begunFrom } from "@keelson/domain/measurement/aim";
import { quotient } from "@keelson/domain/measurement/decimal";
import { elapsedShare } from "@keelson/domain/measurement/elapsed-share";
import { progress } from "@keelson/domain/measurement/progress";
import { knownAt } from "../targets/known-at.js";
/** Of a part of a figure nothing is aimed at. */
export const noAims = { own: null, target: null, baseline: null, changedAt: null };
/**
 * What each period of an indicator is judged by: the targets and baselines that were in force at an instant. They are the indicator's,
 * whichever version of its definition the period is of.
 */
export function aimsOf(targets, baselines, at) {
  const [aimed, begun] = [knownAt(targets, at), knownAt(baselines, at)];
  const changedAt = [...targets, ...baselines]
    .flatMap(({ openedAt, closedAt }) => (closedAt ? [openedAt, closedAt] : [openedAt]))
    .filter((changed) => changed <= at)
    .reduce((last, changed) => (last && last > changed ? last : changed), null);
  return ({ acrossTime }, period) => ({
    own: aimed.find((target) => target.period.code === period.code)?.row ?? null,
    target: aimedAt(acrossTime, aimed, period),
    baseline: begunFrom(acrossTime, begun, period),
    changedAt,
  });
}
/** What a period's figure is held against. */
export function againstOf({ target, baseline }, period) {
  return {
    target: target?.row.value ?? null,
    baseline: baseline?.row.value ?? null,
    elapsed: target && baseline && elapsedShare(baseline.period.end, period.end, target.period.end),
  };
}
/** How far a figure, as this viewer sees it, has come. Of a figure that is not told nothing is told. */
export function progressOf(definition, { own, target, baseline }, period, figure) {
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
//# sourceMappingURL=progress-of.js.map
