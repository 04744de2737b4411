import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { AggregateType, CategoryAggregateType } from "../aggregates/aggregate.type.ts";
import { categoryKeyOf } from "../aggregates/category-key-of.ts";
import { findAggregate, findBreakdown, findSeries } from "../aggregates/find-aggregates.ts";
import { CategoryInput, DimensionType } from "../dimensions/dimension.type.ts";
import { dimensionsOf } from "../dimensions/find-dimensions.ts";
import { findMeasurements } from "../measurements/find-measurements.ts";
import { MeasurementConnection } from "../measurements/measurement.type.ts";
import { targetsOf } from "../targets/find-targets.ts";
import { setTarget } from "../targets/set-target.ts";
import { SetTargetInput, SetTargetPayload, TargetType } from "../targets/target.type.ts";
import { defineIndicator } from "./define-indicator.ts";
import { findIndicators, indicatorsByCode } from "./find-indicators.ts";
import type { IndicatorDefinition } from "./indicator.entity.ts";
import { DefineIndicatorInput, DefineIndicatorPayload } from "./indicator.input.ts";
import { IndicatorConnection, IndicatorType } from "./indicator.type.ts";

@Resolver(() => InitiativeType)
export class InitiativeIndicatorsResolver {
  @FieldResolver(() => IndicatorConnection)
  indicators(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findIndicators(ctx, { initiativeId: id, first, after });
  }

  @FieldResolver(() => IndicatorType, { nullable: true })
  indicator(@Root() { id }: Initiative, @Arg("code", () => String) code: string, @Ctx() ctx: Context) {
    return ctx.load(indicatorsByCode, { initiativeId: id, code });
  }
}

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, indicatorId }: IndicatorDefinition) {
    return nodeId("indicator", initiativeId, indicatorId);
  }

  @FieldResolver(() => String)
  code(@Root() { indicator }: IndicatorDefinition) {
    return indicator.code;
  }

  @FieldResolver(() => Int)
  definitionVersion(@Root() { version }: IndicatorDefinition) {
    return version;
  }

  @FieldResolver(() => [DimensionType])
  dimensions(@Root() { initiativeId, id }: IndicatorDefinition, @Ctx() ctx: Context) {
    return ctx.load(dimensionsOf, { initiativeId, id });
  }

  @FieldResolver(() => AggregateType, {
    description:
      "The collective figure of one period. A longer period is built by acrossTime where the indicator's own periods tile it " +
      "exactly and share one definition version (months → quarters, half-years, any year; LAST expects only the last of them); " +
      "otherwise the status is NOT_AGGREGATED.",
  })
  async aggregate(
    @Root() indicator: IndicatorDefinition,
    @Arg("period", () => PeriodCodeScalar) period: string,
    @Arg("categories", () => [CategoryInput], { nullable: true }) categories: CategoryInput[] | null,
    @Arg("asOf", () => DateTimeScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    return findAggregate(ctx, indicator, {
      period,
      asOf: asOf ?? null,
      categoryKey: await categoryKeyFor(ctx, indicator, categories),
    });
  }

  @FieldResolver(() => [AggregateType], {
    description: "One aggregate a period of the indicator's own frequency, oldest first; at most 400.",
  })
  async series(
    @Root() indicator: IndicatorDefinition,
    @Arg("from", () => PeriodCodeScalar) from: string,
    @Arg("to", () => PeriodCodeScalar) to: string,
    @Arg("categories", () => [CategoryInput], { nullable: true }) categories: CategoryInput[] | null,
    @Arg("asOf", () => DateTimeScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    return findSeries(ctx, indicator, {
      from,
      to,
      asOf: asOf ?? null,
      categoryKey: await categoryKeyFor(ctx, indicator, categories),
    });
  }

  @FieldResolver(() => [CategoryAggregateType], {
    description: "The same figure cut by one dimension, in category order, after disclosure control.",
  })
  breakdown(
    @Root() indicator: IndicatorDefinition,
    @Arg("period", () => PeriodCodeScalar) period: string,
    @Arg("dimension", () => String) dimension: string,
    @Arg("asOf", () => DateTimeScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    return findBreakdown(ctx, indicator, { period, dimension, asOf: asOf ?? null });
  }

  @FieldResolver(() => MeasurementConnection, { description: "Partners' own figures; only those the viewer may see." })
  measurements(
    @Root() { initiativeId, indicatorId }: IndicatorDefinition,
    @Arg("period", () => PeriodCodeScalar, { nullable: true }) period: string | null,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findMeasurements(ctx, { initiativeId, indicatorId, period, first, after });
  }

  @FieldResolver(() => [TargetType])
  async targets(@Root() { initiativeId, indicatorId }: IndicatorDefinition, @Ctx() ctx: Context) {
    const known = await ctx.load(targetsOf, { initiativeId, id: indicatorId });
    return known.filter(({ closedAt }) => closedAt === null);
  }

  @Mutation(() => DefineIndicatorPayload, {
    description: "An indicator is reportable at once under its first definition version.",
  })
  defineIndicator(@Arg("input", () => DefineIndicatorInput) input: DefineIndicatorInput, @Ctx() ctx: Context) {
    return ctx.run(defineIndicator, input, { indicator: null });
  }

  @Mutation(() => SetTargetPayload)
  setTarget(@Arg("input", () => SetTargetInput) input: SetTargetInput, @Ctx() ctx: Context) {
    return ctx.run(setTarget, input, { target: null });
  }
}

async function categoryKeyFor(
  ctx: Context,
  { initiativeId, id }: IndicatorDefinition,
  categories: CategoryInput[] | null,
) {
  if (!categories || categories.length === 0) return "";
  return categoryKeyOf(categories, await ctx.load(dimensionsOf, { initiativeId, id }));
}
