import { begunFrom } from "@keelson/domain/measurement/aim";
import { checkTarget } from "@keelson/domain/measurement/progress";
/** Tells of targets that were reached before anything was done, as whoever sets one is told. */
export function refuseTargetsReached({ indicators }, targets, baselines, faults) {
  for (const { line, indicator, period, value } of targets) {
    const definition = indicators.list[indicator]?.versions.at(-1);
    if (!definition) continue;
    const own = baselines
      .filter((baseline) => baseline.indicator === indicator)
      .map((baseline) => ({ period: baseline.period, row: baseline }));
    const from = begunFrom(definition.acrossTime, own, period);
    for (const { code, message } of checkTarget(definition.desiredDirection, from?.row.value ?? null, value))
      faults.add({ file: "targets.csv", line, column: "value", code, message });
  }
}
//# sourceMappingURL=refuse-targets-reached.js.map
