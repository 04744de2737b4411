import { aggregateAcrossTime } from "@keelson/domain/measurement/across-time";
import { type AggregateRule, notAggregated } from "@keelson/domain/measurement/aggregate";
import type { DistinctPeople } from "@keelson/domain/measurement/distinct-people";
import type { Period } from "@keelson/domain/measurement/period";
import { emptyTally } from "@keelson/domain/measurement/tally";
import type { Context } from "../../kernel/context.ts";
import { distinctOf } from "../overlaps/find-distinct.ts";
import { byDefinition } from "./answered-periods.ts";
import { ruleOf, speaking, type Figured, type Question } from "./figured.ts";
import { submittedTalliesOf } from "./find-submitted.ts";
import { cellOfCategory, placeOf, talliesOf, type Cell, type TalliesAsked } from "./find-tallies.ts";

/** As the backbone sees it: every figure that counts. */
export async function figuresInside(ctx: Context, question: Question): Promise<Figured[]> {
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

function inside(
  rule: AggregateRule,
  cells: readonly Cell[] | undefined,
  distinct: readonly (DistinctPeople | null)[] | undefined,
): Figured {
  const aggregate = cells ? aggregateAcrossTime(rule, cells, distinct) : notAggregated(rule, emptyTally);
  const restated = speaking(rule, cells ?? []).some(({ revised }) => revised > 0);
  return { ...aggregate, suppressed: false, restated, changedAt: [], parts: null };
}

async function submittedFor(ctx: Context, range: TalliesAsked): Promise<(period: Period) => Cell> {
  const cells = await ctx.load(submittedTalliesOf, range);
  return (period) => cells.get(placeOf(period)) ?? { ...emptyTally, revised: 0 };
}

async function cellsFor(ctx: Context, range: TalliesAsked): Promise<(period: Period) => Cell> {
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
