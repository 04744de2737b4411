import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { AggregateType, CategoryAggregateType } from "../aggregates/aggregate.type.ts";
import { findAggregate, findBreakdown, findSeries } from "../aggregates/find-aggregates.ts";
import { CategoryInput, DimensionType } from "../dimensions/dimension.type.ts";
import { dimensionsOf } from "../dimensions/find-dimensions.ts";
import { findMeasurements } from "../measurements/find-measurements.ts";
import { MeasurementConnection } from "../measurements/measurement.type.ts";
import { clearTarget } from "../targets/clear-target.ts";
import { targetsOf } from "../targets/find-targets.ts";
import { setTarget } from "../targets/set-target.ts";
import {
  ClearTargetInput,
  ClearTargetPayload,
  SetTargetInput,
  SetTargetPayload,
  TargetType,
} from "../targets/target.type.ts";
import { viewerCan } from "../viewer-can.ts";
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

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() indicator: IndicatorDefinition, @Ctx() { actor }: Context) {
    return viewerCan.indicator(actor, indicator);
  }

  @FieldResolver(() => [DimensionType])
  dimensions(@Root() { initiativeId, id }: IndicatorDefinition, @Ctx() ctx: Context) {
    return ctx.load(dimensionsOf, { initiativeId, id });
  }

  @FieldResolver(() => AggregateType, {
    description:
      "The collective figure of one period. A longer period is built by acrossTime where the indicator's own periods tile it " +
      "exactly and share one definition version (months → quarters, half-years, any year; LAST expects only the last of them); " +
      "otherwise the status is NOT_AGGREGATED. A COMPOSITE answers its own periods only.",
  })
  aggregate(
    @Root() indicator: IndicatorDefinition,
    @Arg("period", () => PeriodCodeScalar) period: string,
    @Arg("categories", () => [CategoryInput], { nullable: true }) categories: CategoryInput[] | null,
    @Arg("asOf", () => DateTimeScalar, { nullable: true }) asOf: string | null,
    @Arg("includeSubmitted", () => Boolean, {
      nullable: true,
      description: "Backbone only: with what is submitted and not decided on yet. Not together with asOf.",
    })
    includeSubmitted: boolean | null,
    @Ctx() ctx: Context,
  ) {
    return findAggregate(ctx, indicator, {
      period,
      asOf: asOf ?? null,
      categories: categories ?? [],
      includeSubmitted: includeSubmitted ?? false,
    });
  }

  @FieldResolver(() => [AggregateType], {
    description:
      "One aggregate a period of the indicator's own frequency, oldest first; at most 400. Each is of the definition in force for " +
      "its period: where definitionVersion changes, draw a break.",
  })
  series(
    @Root() indicator: IndicatorDefinition,
    @Arg("from", () => PeriodCodeScalar) from: string,
    @Arg("to", () => PeriodCodeScalar) to: string,
    @Arg("categories", () => [CategoryInput], { nullable: true }) categories: CategoryInput[] | null,
    @Arg("asOf", () => DateTimeScalar, { nullable: true }) asOf: string | null,
    @Arg("includeSubmitted", () => Boolean, {
      nullable: true,
      description: "Backbone only: with what is submitted and not decided on yet. Not together with asOf.",
    })
    includeSubmitted: boolean | null,
    @Ctx() ctx: Context,
  ) {
    return findSeries(ctx, indicator, {
      from,
      to,
      asOf: asOf ?? null,
      categories: categories ?? [],
      includeSubmitted: includeSubmitted ?? false,
    });
  }

  @FieldResolver(() => [CategoryAggregateType], {
    description:
      "The same figure cut by one dimension, in category order, after disclosure control: an audience that is not the backbone reads " +
      "what was released of the total, each category and each pair of categories of two dimensions; a filter by three is suppressed. " +
      "This protects against subtraction within what is released, not against somebody with other data, nor against partners that put " +
      "their figures together. Zero, SUPPRESSED, missing and NOT_APPLICABLE are four different answers.",
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

  @Mutation(() => ClearTargetPayload, { description: "Gives an aim up, one that was set by mistake too." })
  clearTarget(@Arg("input", () => ClearTargetInput) input: ClearTargetInput, @Ctx() ctx: Context) {
    return ctx.run(clearTarget, input, { target: null });
  }
}
