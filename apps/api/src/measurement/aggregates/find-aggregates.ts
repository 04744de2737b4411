import { aggregateAcrossTime } from "@keelson/domain/measurement/across-time";
import { type Aggregate, type AggregateRule, notAggregated } from "@keelson/domain/measurement/aggregate";
import { categoryKey } from "@keelson/domain/measurement/categories";
import { ownPeriods, parsePeriod, tiling, type Period } from "@keelson/domain/measurement/period";
import { emptyTally } from "@keelson/domain/measurement/tally";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import type { Context } from "../../kernel/context.ts";
import { BadInput, NotFound } from "../../kernel/refusal.ts";
import { baselinesOf } from "../baselines/find-baselines.ts";
import { dimensionsOf } from "../dimensions/find-dimensions.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { sees } from "../measurement.policy.ts";
import { releasesOf, type Releases } from "../releases/find-released.ts";
import { targetsOf } from "../targets/find-targets.ts";
import { clockOf } from "./find-clock.ts";
import { cellOfCategory, placeOf, talliesOf, type Cell } from "./find-tallies.ts";
import type { AggregateType, CategoryAggregateType } from "./aggregate.type.ts";
import { aimsOf, noAims, progressOf, type Aims } from "./progress-of.ts";

/** Which figure of an indicator is asked for, and as known when. `categoryKey` '' is the total. */
export interface FigureAsked {
  readonly categoryKey: string;
  readonly asOf: string | null;
}

const seriesMax = 400;

/** The collective figure of one period, its own or a longer one that its own periods tile exactly. */
export async function findAggregate(
  ctx: Context,
  indicator: IndicatorDefinition,
  asked: FigureAsked & { period: string },
): Promise<AggregateType> {
  const period = periodOf(asked.period, "period");
  const [aggregate] = await aggregatesOf(ctx, indicator, [period], asked);
  if (!aggregate) throw new NotFound("indicator");
  return aggregate;
}

/** One figure for each of the indicator's own periods between two, oldest first; at most 400. */
export async function findSeries(
  ctx: Context,
  indicator: IndicatorDefinition,
  asked: FigureAsked & { from: string; to: string },
): Promise<AggregateType[]> {
  const [from, to] = [periodOf(asked.from, "from"), periodOf(asked.to, "to")];
  const periods = ownPeriods(indicator.frequency, indicator.yearStartMonth, from.start, to.end, seriesMax);
  if (!periods) throw new BadInput(`from ${from.code} to ${to.code} are more than ${seriesMax} periods; ask in parts.`);
  return aggregatesOf(ctx, indicator, periods, asked);
}

/** The collective figure of one period cut by one of the indicator's dimensions, in the order of its categories. */
export async function findBreakdown(
  ctx: Context,
  indicator: IndicatorDefinition,
  { dimension, ...asked }: { period: string; dimension: string; asOf: string | null },
): Promise<CategoryAggregateType[]> {
  const dimensions = await ctx.load(dimensionsOf, { initiativeId: indicator.initiativeId, id: indicator.id });
  const cut = dimensions.find(({ code }) => code === dimension);
  if (!cut) throw new BadInput(`${indicator.indicator.code} is not cut by ${dimension}.`);
  return Promise.all(
    cut.categories.map(async (category) => {
      const key = categoryKey({ [dimension]: category.code });
      return { category, aggregate: await findAggregate(ctx, indicator, { ...asked, categoryKey: key }) };
    }),
  );
}

/** The aggregates of some periods: one look at the kept sums for all of them together. */
async function aggregatesOf(
  ctx: Context,
  indicator: IndicatorDefinition,
  periods: readonly Period[],
  asked: FigureAsked,
): Promise<AggregateType[]> {
  const { initiativeId, indicatorId } = indicator;
  const [initiative, clock, targets, baselines] = await Promise.all([
    ctx.load(initiativesById, initiativeId),
    ctx.load(clockOf, initiativeId),
    ctx.load(targetsOf, { initiativeId, id: indicatorId }),
    ctx.load(baselinesOf, { initiativeId, id: indicatorId }),
  ]);
  if (!initiative) throw new NotFound("indicator");
  // what is asked of the future is answered as of now, and the answer says so
  const past = asked.asOf !== null && new Date(asked.asOf) < clock ? asked.asOf : null;
  const rule: AggregateRule = { ...indicator, minCoverage: initiative.minCoverage };
  const range = {
    initiativeId,
    definitionId: indicator.id,
    from: periods[0]?.start ?? "infinity",
    to: periods.at(-1)?.end ?? "-infinity",
    asOf: past,
  };
  const known = past === null ? clock : new Date(past);
  const answer = (period: Period, figure: Figured, asOf: Date, aims: Aims) => ({
    ...figure,
    period: period.code,
    periodStart: period.start,
    periodEnd: period.end,
    asOf,
    definitionVersion: indicator.version,
    ...progressOf(indicator, aims, period, figure),
    madeOf: {
      initiativeId,
      definitionId: indicator.id,
      categoryKey: asked.categoryKey,
      tiles: speaking(rule, tilesOf(indicator, period) ?? []).map(({ start, end }) => ({ start, end })),
      asOf: past,
    },
  });
  const aimsAt = asked.categoryKey === "" ? aimsOf(indicator, targets, baselines, known) : () => noAims;

  if (sees.all(ctx.actor, initiativeId)) {
    const cellAt = await cellsFor(ctx, range, asked.categoryKey);
    return periods.map((period) =>
      answer(period, inside(rule, tilesOf(indicator, period)?.map(cellAt)), known, aimsAt(period)),
    );
  }
  const releases = await ctx.load(releasesOf, { ...range, categoryKey: asked.categoryKey });
  return periods.map((period) => {
    const tiles = tilesOf(indicator, period);
    const aims = aimsAt(period);
    // the latest instant at which anything of this answer changed: asked again as of then, it is the same
    const changed = latest(
      initiative.createdAt,
      ...(aims.changedAt ? [aims.changedAt] : []),
      ...releaseTimes(tiles, releases),
    );
    const asOf = changed < known ? changed : known;
    const figure = asked.categoryKey === "" ? outside(rule, tiles, releases) : outsidePart(rule);
    return answer(period, figure, asOf, aims);
  });
}

/** A figure as one audience sees it. */
type Figured = Aggregate & { readonly suppressed: boolean; readonly restated: boolean };

/** As the backbone sees it: every figure that counts. */
function inside(rule: AggregateRule, cells: readonly Cell[] | undefined): Figured {
  const aggregate = cells ? aggregateAcrossTime(rule, cells) : notAggregated(rule, emptyTally);
  const restated = speaking(rule, cells ?? []).some(({ revised }) => revised > 0);
  return { ...aggregate, suppressed: false, restated };
}

/** Which of the parts of a longer period its figure is made of: of a stock, only the last. */
const speaking = <Part>({ acrossTime }: AggregateRule, parts: readonly Part[]): readonly Part[] =>
  acrossTime === "LAST" ? parts.slice(-1) : parts;

/** As outside audiences see it: what was released. A roll-up over a hidden part stays hidden. */
function outside(rule: AggregateRule, tiles: readonly Period[] | null, releases: Releases): Figured {
  if (!tiles) return { ...notAggregated(rule, emptyTally), suppressed: false, restated: false };
  const parts = speaking(rule, tiles).map(
    (period) => releases.get(placeOf(period)) ?? { ...emptyTally, revised: 0, shown: "COVERAGE_ONLY" as const },
  );
  const aggregate = aggregateAcrossTime(rule, parts);
  const suppressed = parts.some(({ shown }) => shown === "SUPPRESSED");
  const hidden =
    suppressed ||
    aggregate.status === "INSUFFICIENT" ||
    parts.some(({ shown, reported }) => shown !== "FIGURE" && reported > 0);
  const shown = hidden ? { ...aggregate, ...noFigure } : aggregate;
  return { ...shown, suppressed, restated: !hidden && parts.some(({ revised }) => revised > 0) };
}

/** Parts are released together with disclosure control; until then there is nothing an outside audience may be told of them. */
const outsidePart = (rule: AggregateRule): Figured => ({
  ...notAggregated(rule, emptyTally),
  suppressed: true,
  restated: false,
});

const noFigure = {
  value: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  isLowerBound: false,
  valueState: null,
} satisfies Partial<Aggregate>;

async function cellsFor(
  ctx: Context,
  range: Omit<Parameters<typeof talliesOf>[1][number], "categoryKey">,
  categoryKey: string,
) {
  const empty = { ...emptyTally, revised: 0 };
  if (categoryKey === "") {
    const cells = await ctx.load(talliesOf, { ...range, categoryKey });
    return (period: Period) => cells.get(placeOf(period)) ?? empty;
  }
  const [own, total] = await Promise.all([
    ctx.load(talliesOf, { ...range, categoryKey }),
    ctx.load(talliesOf, { ...range, categoryKey: "" }),
  ]);
  return (period: Period) => cellOfCategory(own.get(placeOf(period)), total.get(placeOf(period)));
}

const tilesOf = (indicator: IndicatorDefinition, period: Period) =>
  tiling(period, indicator.frequency, indicator.yearStartMonth);

const releaseTimes = (tiles: readonly Period[] | null, releases: Releases): Date[] =>
  (tiles ?? []).flatMap((period) => releases.get(placeOf(period))?.releasedAt ?? []);

const latest = (first: Date, ...others: readonly Date[]): Date => others.reduce((a, b) => (b > a ? b : a), first);

/** Reads a period code of an argument. BAD_USER_INPUT names the argument and shows codes that work. */
export function periodOf(code: string, argument: string): Period {
  const period = parsePeriod(code);
  if (!period)
    throw new BadInput(
      `${argument}: ${JSON.stringify(code)} is no period. Periods look like 2026, 2026Q1, 202603 or 2026April.`,
    );
  return period;
}
