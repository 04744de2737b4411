import { aggregateAcrossTime } from "@keelson/domain/measurement/across-time";
import { notAggregated } from "@keelson/domain/measurement/aggregate";
import { emptyTally } from "@keelson/domain/measurement/tally";
import { distinctOf } from "../overlaps/find-distinct.js";
import { byDefinition } from "./answered-periods.js";
import { ruleOf, speaking } from "./figured.js";
import { submittedTalliesOf } from "./find-submitted.js";
import { cellOfCategory, placeOf, talliesOf } from "./find-tallies.js";
/** As the backbone sees it: every figure that counts. */
export async function figuresInside(ctx, question) {
  const { asking, keys, past, minCoverage, includeSubmitted } = question;
  const found = await byDefinition(asking, keys, past, (range) =>
    includeSubmitted ? submittedFor(ctx, range) : cellsFor(ctx, range),
  );
  const people = await byDefinition(
    asking.filter(({ definition }) => definition.acrossPartners === "SUM_DISTINCT"),
    keys,
    past,
    // overlaps were found out of what was accepted
    (range) => (range.categoryKey === "" && !includeSubmitted ? ctx.load(distinctOf, range) : Promise.resolve(null)),
  );
  return asking.map(({ definition, tiles }) => {
    const cellAt = found.get(definition.id);
    const distinct = people.get(definition.id);
    return inside(
      ruleOf(definition, minCoverage),
      cellAt ? tiles?.map(cellAt) : undefined,
      tiles?.map((period) => distinct?.get(placeOf(period)) ?? null),
    );
  });
}
function inside(rule, cells, distinct) {
  const aggregate = cells ? aggregateAcrossTime(rule, cells, distinct) : notAggregated(rule, emptyTally);
  const restated = speaking(rule, cells ?? []).some(({ revised }) => revised > 0);
  return { ...aggregate, suppressed: false, restated, changedAt: [], parts: null };
}
async function submittedFor(ctx, range) {
  const cells = await ctx.load(submittedTalliesOf, range);
  return (period) => cells.get(placeOf(period)) ?? { ...emptyTally, revised: 0 };
}
async function cellsFor(ctx, range) {
  const empty = { ...emptyTally, revised: 0 };
  const [own, total] = await Promise.all([
    ctx.load(talliesOf, range),
    range.categoryKey === "" ? null : ctx.load(talliesOf, { ...range, categoryKey: "" }),
  ]);
  return (period) => {
    const place = placeOf(period);
    return total ? cellOfCategory(own.get(place), total.get(place)) : (own.get(place) ?? empty);
  };
}
//# sourceMappingURL=figures-inside.js.map
