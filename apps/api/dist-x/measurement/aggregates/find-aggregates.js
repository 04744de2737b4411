import { ownPeriods, parsePeriod } from "@keelson/domain/measurement/period";
import { BadInput, NotFound } from "../../kernel/refusal.js";
import { baselinesOf } from "../baselines/find-baselines.js";
import { dimensionsOf } from "../dimensions/find-dimensions.js";
import { sees } from "../measurement.policy.js";
import { targetsOf } from "../targets/find-targets.js";
import { answered, categoryKeysOf, knownOf } from "./answered-periods.js";
import { speaking } from "./figured.js";
import { figuresComposite } from "./figures-composite.js";
import { figuresInside } from "./figures-inside.js";
import { figuresOutside } from "./figures-outside.js";
import { toldBefore } from "./told-before.js";
import { aimsOf, noAims, progressOf } from "./progress-of.js";
const seriesMax = 400;
/** The collective figure of one period, its own or a longer one that its own periods tile exactly. */
export async function findAggregate(ctx, indicator, asked) {
  const [aggregate] = await toldBefore(ctx, indicator, asked.period, asked, () =>
    aggregatesOf(ctx, indicator, [periodOf(asked.period, "period")], asked),
  );
  if (!aggregate) throw new NotFound("indicator");
  return aggregate;
}
/** One figure for each of the indicator's own periods between two, oldest first, each under its own definition; at most 400. */
export async function findSeries(ctx, indicator, asked) {
  return toldBefore(ctx, indicator, `${asked.from}–${asked.to}`, asked, () =>
    aggregatesOf(ctx, indicator, periodsBetween(indicator, asked), asked),
  );
}
function periodsBetween({ frequency, yearStartMonth }, asked) {
  const [from, to] = [periodOf(asked.from, "from"), periodOf(asked.to, "to")];
  const periods = ownPeriods(frequency, yearStartMonth, from.start, to.end, seriesMax);
  if (!periods) throw new BadInput(`from ${from.code} to ${to.code} are more than ${seriesMax} periods; ask in parts.`);
  return periods;
}
/** The collective figure of one period cut by one of its definition's dimensions, in the order of its categories. */
export async function findBreakdown(ctx, indicator, { dimension, ...asked }) {
  const { definitions, known } = await knownOf(ctx, indicator, asked.asOf);
  const { definition } = answered(indicator, definitions, periodOf(asked.period, "period"), known);
  const dimensions = await ctx.load(dimensionsOf, { initiativeId: indicator.initiativeId, id: definition.id });
  const cut = dimensions.find(({ code }) => code === dimension);
  if (!cut) throw new BadInput(`${indicator.indicator.code} is not cut by ${dimension} in ${asked.period}.`);
  return Promise.all(
    cut.categories.map(async (category) => {
      const categories = [{ dimension, category: category.code }];
      return { category, aggregate: await findAggregate(ctx, indicator, { ...asked, categories }) };
    }),
  );
}
/** The aggregates of some periods: one look at the kept sums for all of them together. */
async function aggregatesOf(ctx, indicator, periods, asked) {
  const { initiativeId, indicatorId } = indicator;
  const [targets, baselines, { definitions, past, known, clock }] = await Promise.all([
    ctx.load(targetsOf, { initiativeId, id: indicatorId }),
    ctx.load(baselinesOf, { initiativeId, id: indicatorId }),
    knownOf(ctx, indicator, asked.asOf),
  ]);
  const asking = periods.map((period) => answered(indicator, definitions, period, known));
  const keys = await categoryKeysOf(ctx, asking, asked.categories);
  const isInside = sees.all(ctx.actor, initiativeId);
  const includeSubmitted = asked.includeSubmitted ?? false;
  if (includeSubmitted && !isInside)
    throw new BadInput("includeSubmitted: only the backbone sees figures before they are accepted.");
  if (includeSubmitted && asked.asOf !== null)
    throw new BadInput("includeSubmitted: what is only submitted has no asOf; ask for one of the two.");
  const question = { asking, keys, past, minCoverage: clock.minCoverage, includeSubmitted };
  const figures =
    indicator.measureType === "COMPOSITE"
      ? await figuresComposite(ctx, question, aggregatesOf)
      : await (isInside ? figuresInside : figuresOutside)(ctx, question);
  const isTotal = asked.categories.length === 0;
  const aimsAt = isTotal ? aimsOf(targets, baselines, known) : () => noAims;
  return asking.flatMap(({ period, definition, tiles }, place) => {
    const figure = figures[place];
    if (!figure) return [];
    const aims = aimsAt(definition, period);
    // for an outside audience the latest instant at which anything of this answer changed: asked again as of then, it is the same
    const changed = latest(clock.createdAt, aims.changedAt, definition.openedAt, ...figure.changedAt);
    const { target, progressStatus, progress } = progressOf(definition, aims, period, figure);
    return {
      ...figure,
      period: period.code,
      periodStart: period.start,
      periodEnd: period.end,
      asOf: isInside || known < changed ? known : changed,
      definitionVersion: definition.version,
      target,
      progressStatus,
      progress,
      madeOf: {
        initiativeId,
        definition,
        definitionId: definition.id,
        categoryKey: keys.get(definition.id) ?? "",
        tiles: speaking(definition, tiles ?? []).map(({ start, end }) => ({ start, end })),
        asOf: past,
        includeSubmitted,
      },
    };
  });
}
/** The latest of some instants; what never happened counts for nothing, nor does "-infinity", since when a first version is known. */
const latest = (first, ...others) => others.reduce((a, b) => (b instanceof Date && b > a ? b : a), first);
/** Reads a period code of an argument. BAD_USER_INPUT names the argument and shows codes that work. */
export function periodOf(code, argument) {
  const period = parsePeriod(code);
  if (!period)
    throw new BadInput(
      `${argument}: ${JSON.stringify(code)} is no period. Periods look like 2026, 2026Q1, 202603 or 2026April.`,
    );
  return period;
}
//# sourceMappingURL=find-aggregates.js.map
