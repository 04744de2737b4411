import { aggregateAcrossTime } from "@keelson/domain/measurement/across-time";
import { type Aggregate, type AggregateRule, notAggregated } from "@keelson/domain/measurement/aggregate";
import { ownPeriods, parsePeriod, tiling, type Period } from "@keelson/domain/measurement/period";
import { progress } from "@keelson/domain/measurement/progress";
import { emptyTally } from "@keelson/domain/measurement/tally";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import type { Context } from "../../kernel/context.ts";
import { BadInput, NotFound } from "../../kernel/refusal.ts";
import type { CategoryInput } from "../dimensions/dimension.type.ts";
import { dimensionsOf } from "../dimensions/find-dimensions.ts";
import { definitionAt, definitionsOf } from "../indicators/find-definitions.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { sees } from "../measurement.policy.ts";
import { releasesOf, type Releases } from "../releases/find-released.ts";
import { targetAt, targetsOf, type KnownTarget } from "../targets/find-targets.ts";
import { categoryKeyOf, isCutBy } from "./category-key-of.ts";
import { clockOf } from "./find-clock.ts";
import { cellOfCategory, placeOf, talliesOf, type Cell, type TalliesAsked } from "./find-tallies.ts";
import type { AggregateType, CategoryAggregateType } from "./aggregate.type.ts";

/** Which figure of an indicator is asked for, and as known when. No categories: the total. */
export interface FigureAsked {
  readonly categories: readonly CategoryInput[];
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

/** One figure for each of the indicator's own periods between two, oldest first, each under its own definition; at most 400. */
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

/** The collective figure of one period cut by one of its definition's dimensions, in the order of its categories. */
export async function findBreakdown(
  ctx: Context,
  indicator: IndicatorDefinition,
  { dimension, ...asked }: { period: string; dimension: string; asOf: string | null },
): Promise<CategoryAggregateType[]> {
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

/** The versions of an indicator's definition, and the instant they and its figures are asked as of. */
async function knownOf(ctx: Context, { initiativeId, indicatorId }: IndicatorDefinition, asOf: string | null) {
  const [clock, definitions] = await Promise.all([
    ctx.load(clockOf, initiativeId),
    ctx.load(definitionsOf, { initiativeId, id: indicatorId }),
  ]);
  // what is asked of the future is answered as of now, and the answer says so
  const past = asOf !== null && new Date(asOf) < clock ? asOf : null;
  return { definitions, past, known: past === null ? clock : new Date(past) };
}

/** A period with the definition its figure is of, and the indicator's own periods that fill it under that one definition. */
interface Answered {
  readonly period: Period;
  readonly definition: IndicatorDefinition;
  /** Null where none fill it exactly, or some of them are of another definition: then nothing is added up. */
  readonly tiles: readonly Period[] | null;
}

/** A period is of the definition in force when it starts; a longer one is told by the definition in force at its end. */
function answered(
  { frequency, yearStartMonth }: IndicatorDefinition,
  definitions: readonly IndicatorDefinition[],
  period: Period,
  known: Date,
): Answered {
  const tiles = tiling(period, frequency, yearStartMonth);
  const definition = definitionAt(definitions, tiles?.at(-1)?.start ?? period.end, known);
  // later periods are of later versions, so the first tells of all
  const isOne = tiles !== null && definitionAt(definitions, period.start, known) === definition;
  return { period, definition, tiles: isOne ? tiles : null };
}

/** The aggregates of some periods: one look at the kept sums for all of them together. */
async function aggregatesOf(
  ctx: Context,
  indicator: IndicatorDefinition,
  periods: readonly Period[],
  asked: FigureAsked,
): Promise<AggregateType[]> {
  const { initiativeId, indicatorId } = indicator;
  const [initiative, targets, { definitions, past, known }] = await Promise.all([
    ctx.load(initiativesById, initiativeId),
    ctx.load(targetsOf, { initiativeId, id: indicatorId }),
    knownOf(ctx, indicator, asked.asOf),
  ]);
  if (!initiative) throw new NotFound("indicator");
  const asking = periods.map((period) => answered(indicator, definitions, period, known));
  const keys = await categoryKeysOf(ctx, asking, asked.categories);
  const ruleOf = (definition: IndicatorDefinition): AggregateRule => ({
    ...definition,
    minCoverage: initiative.minCoverage,
  });
  const answer = (
    { period, definition }: Answered,
    figure: Figured,
    asOf: Date,
    target: KnownTarget | null,
  ): AggregateType => ({
    ...figure,
    period: period.code,
    periodStart: period.start,
    periodEnd: period.end,
    asOf,
    definitionVersion: definition.version,
    target: target?.value ?? null,
    progressStatus: progress(definition, figure, { target: target?.value ?? null, baseline: null, elapsed: null })
      .status,
  });
  const isTotal = asked.categories.length === 0;
  const aimedAt = ({ period }: Answered) => (isTotal ? targetAt(targets, period.code, known) : null);

  if (sees.all(ctx.actor, initiativeId)) {
    const cells = await byDefinition(asking, keys, past, (range) => cellsFor(ctx, range));
    return asking.map((one) => {
      const cellAt = cells.get(one.definition.id);
      const figure = inside(ruleOf(one.definition), cellAt ? one.tiles?.map(cellAt) : undefined);
      return answer(one, figure, known, aimedAt(one));
    });
  }
  const releases = await byDefinition(asking, keys, past, (range) => ctx.load(releasesOf, range));
  return asking.map((one) => {
    const { definition, tiles } = one;
    const rule = ruleOf(definition);
    const released = releases.get(definition.id);
    const target = aimedAt(one);
    // the latest instant at which anything of this answer changed: asked again as of then, it is the same
    const changed = latest(
      initiative.createdAt,
      target?.openedAt,
      // a first version is as old as the indicator, and was known before
      definition.openedAt instanceof Date ? definition.openedAt : undefined,
      ...(released ? releaseTimes(tiles, released) : []),
    );
    const asOf = changed < known ? changed : known;
    const figure = !released ? inside(rule, undefined) : isTotal ? outside(rule, tiles, released) : outsidePart(rule);
    return answer(one, figure, asOf, target);
  });
}

/** The key of the categories asked for, by definition; none of a definition that is not cut that way. */
async function categoryKeysOf(
  ctx: Context,
  asking: readonly Answered[],
  categories: readonly CategoryInput[],
): Promise<Map<string, string>> {
  const definitions = [...new Set(asking.map(({ definition }) => definition))];
  if (categories.length === 0) return new Map(definitions.map(({ id }) => [id, ""]));
  const dimensions = await Promise.all(
    definitions.map(({ initiativeId, id }) => ctx.load(dimensionsOf, { initiativeId, id })),
  );
  const cut = definitions.flatMap(({ id }, index) => {
    const known = dimensions[index] ?? [];
    // where no definition is, the last one says what is wrong
    const isAsked = isCutBy(categories, known) || !dimensions.some((others) => isCutBy(categories, others));
    return isAsked ? [[id, categoryKeyOf(categories, known)] as const] : [];
  });
  return new Map(cut);
}

/** Asks once for the own periods of each definition, all definitions at once. */
async function byDefinition<Found>(
  asking: readonly Answered[],
  keys: ReadonlyMap<string, string>,
  asOf: string | null,
  find: (range: TalliesAsked) => Promise<Found>,
): Promise<Map<string, Found>> {
  const definitions = [...new Set(asking.map(({ definition }) => definition))];
  const found = await Promise.all(
    definitions.flatMap(({ initiativeId, id }) => {
      const categoryKey = keys.get(id);
      const own = asking.filter(({ definition }) => definition.id === id);
      const from = own[0]?.period.start ?? "infinity";
      const to = own.at(-1)?.period.end ?? "-infinity";
      if (categoryKey === undefined) return [];
      return [find({ initiativeId, definitionId: id, categoryKey, from, to, asOf }).then((one) => [id, one] as const)];
    }),
  );
  return new Map(found);
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

const releaseTimes = (tiles: readonly Period[] | null, releases: Releases): Date[] =>
  (tiles ?? []).flatMap((period) => releases.get(placeOf(period))?.releasedAt ?? []);

const latest = (first: Date, ...others: readonly (Date | undefined)[]): Date =>
  others.reduce((a: Date, b) => (b && b > a ? b : a), first);

/** Reads a period code of an argument. BAD_USER_INPUT names the argument and shows codes that work. */
export function periodOf(code: string, argument: string): Period {
  const period = parsePeriod(code);
  if (!period)
    throw new BadInput(
      `${argument}: ${JSON.stringify(code)} is no period. Periods look like 2026, 2026Q1, 202603 or 2026April.`,
    );
  return period;
}
