import { subtract, sum } from "@keelson/domain/measurement/decimal";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { filterOf } from "../../activities/activities/find-activities.ts";
import { findActivityMap } from "../../activities/activity-map/find-activity-map.ts";
import type { Unit } from "../../kernel/context.ts";
import { count, share, signal, type Asked, type Signal } from "./signal.ts";

/** Whether partners' activities strengthen each other: of the year it is, as the map of activities shows it. */
export async function activitiesSignals(unit: Unit, { initiativeId, today }: Asked): Promise<Signal[]> {
  const period = parsePeriod(today.slice(0, 4));
  if (!period) throw new Error(`${today} is in no year`);
  const map = await findActivityMap(unit, { initiativeId, period, ...filterOf(null) });
  const needed = map.cells.filter(({ need, rate }) => need !== null && rate !== null);
  const need = sum(needed.map((cell) => cell.need ?? "0"));
  const outcomes = map.outcomes.length;
  const { crossOrgPairs, linkedCrossOrgPairs } = map.reinforcement;
  const told = { place: "ACTIVITIES", trend: "KEPT_AS_IT_STANDS" } as const;
  return [
    signal({
      ...told,
      code: "NEED_MET",
      kind: "SHARE",
      // what is not known to be offered is in neither
      point: {
        on: today,
        value: map.needs.needMetShare === null ? null : Number(map.needs.needMetShare),
        numerator: subtract(need, map.needs.unmetNeed),
        denominator: need,
      },
      silence: map.needs.cellsUnsaid > 0 ? "UNSAID" : "NOTHING_YET",
      from: period.start,
      known: needed.length,
      outOf: needed.length + map.needs.cellsUnsaid,
    }),
    signal({
      ...told,
      code: "OUTCOMES_COVERED",
      kind: "SHARE",
      point: share(today, map.outcomes.filter(({ state }) => state === "COVERED").length, outcomes),
      from: period.start,
    }),
    signal({
      ...told,
      code: "ACTIVITY_GAPS",
      kind: "COUNT",
      point: count(today, map.outcomes.filter(({ state }) => state === "GAP").length, outcomes),
      from: period.start,
    }),
    signal({
      ...told,
      code: "OVERLAPS_OPEN",
      kind: "COUNT",
      // where activities count, none that overlap is something that is known
      point: {
        ...count(today, map.openOverlapCount, map.counted.length),
        denominator: String(map.possibleOverlapCount),
      },
      from: period.start,
    }),
    signal({
      ...told,
      code: "REINFORCEMENT_DENSITY",
      kind: "SHARE",
      point: share(today, linkedCrossOrgPairs, crossOrgPairs),
      from: period.start,
    }),
  ];
}
