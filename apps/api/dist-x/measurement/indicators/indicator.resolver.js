var __decorate =
  (this && this.__decorate) ||
  function (decorators, target, key, desc) {
    var c = arguments.length,
      r = c < 3 ? target : desc === null ? (desc = Object.getOwnPropertyDescriptor(target, key)) : desc,
      d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function")
      r = Reflect.decorate(decorators, target, key, desc);
    else
      for (var i = decorators.length - 1; i >= 0; i--)
        if ((d = decorators[i])) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return (c > 3 && r && Object.defineProperty(target, key, r), r);
  };
var __param =
  (this && this.__param) ||
  function (paramIndex, decorator) {
    return function (target, key) {
      decorator(target, key, paramIndex);
    };
  };
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.js";
import { nodeId } from "../../kernel/node-id.js";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
import { VerbEnum } from "../../kernel/verbs.js";
import { AggregateType, CategoryAggregateType } from "../aggregates/aggregate.type.js";
import { findAggregate, findBreakdown, findSeries } from "../aggregates/find-aggregates.js";
import { CategoryInput, DimensionType } from "../dimensions/dimension.type.js";
import { dimensionsOf } from "../dimensions/find-dimensions.js";
import { findMeasurements } from "../measurements/find-measurements.js";
import { MeasurementConnection } from "../measurements/measurement.type.js";
import { clearTarget } from "../targets/clear-target.js";
import { targetsOf } from "../targets/find-targets.js";
import { setTarget } from "../targets/set-target.js";
import {
  ClearTargetInput,
  ClearTargetPayload,
  SetTargetInput,
  SetTargetPayload,
  TargetType,
} from "../targets/target.type.js";
import { viewerCan } from "../viewer-can.js";
import { defineIndicator } from "./define-indicator.js";
import { findIndicators, indicatorsByCode } from "./find-indicators.js";
import { DefineIndicatorInput, DefineIndicatorPayload } from "./indicator.input.js";
import { IndicatorConnection, IndicatorType } from "./indicator.type.js";
let InitiativeIndicatorsResolver = class InitiativeIndicatorsResolver {
  indicators({ id }, first, after, ctx) {
    return findIndicators(ctx, { initiativeId: id, first, after });
  }
  indicator({ id }, code, ctx) {
    return ctx.load(indicatorsByCode, { initiativeId: id, code });
  }
};
__decorate(
  [
    FieldResolver(() => IndicatorConnection),
    __param(0, Root()),
    __param(
      1,
      Arg("first", () => Int),
    ),
    __param(
      2,
      Arg("after", () => String, { nullable: true }),
    ),
    __param(3, Ctx()),
  ],
  InitiativeIndicatorsResolver.prototype,
  "indicators",
  null,
);
__decorate(
  [
    FieldResolver(() => IndicatorType, { nullable: true }),
    __param(0, Root()),
    __param(
      1,
      Arg("code", () => String),
    ),
    __param(2, Ctx()),
  ],
  InitiativeIndicatorsResolver.prototype,
  "indicator",
  null,
);
InitiativeIndicatorsResolver = __decorate([Resolver(() => InitiativeType)], InitiativeIndicatorsResolver);
export { InitiativeIndicatorsResolver };
let IndicatorResolver = class IndicatorResolver {
  id({ initiativeId, indicatorId }) {
    return nodeId("indicator", initiativeId, indicatorId);
  }
  code({ indicator }) {
    return indicator.code;
  }
  definitionVersion({ version }) {
    return version;
  }
  viewerCan(indicator, { actor }) {
    return viewerCan.indicator(actor, indicator);
  }
  dimensions({ initiativeId, id }, ctx) {
    return ctx.load(dimensionsOf, { initiativeId, id });
  }
  aggregate(indicator, period, categories, asOf, includeSubmitted, ctx) {
    return findAggregate(ctx, indicator, {
      period,
      asOf: asOf ?? null,
      categories: categories ?? [],
      includeSubmitted: includeSubmitted ?? false,
    });
  }
  series(indicator, from, to, categories, asOf, includeSubmitted, ctx) {
    return findSeries(ctx, indicator, {
      from,
      to,
      asOf: asOf ?? null,
      categories: categories ?? [],
      includeSubmitted: includeSubmitted ?? false,
    });
  }
  breakdown(indicator, period, dimension, asOf, ctx) {
    return findBreakdown(ctx, indicator, { period, dimension, asOf: asOf ?? null });
  }
  measurements({ initiativeId, indicatorId }, period, first, after, ctx) {
    return findMeasurements(ctx, { initiativeId, indicatorId, period, first, after });
  }
  async targets({ initiativeId, indicatorId }, ctx) {
    const known = await ctx.load(targetsOf, { initiativeId, id: indicatorId });
    return known.filter(({ closedAt }) => closedAt === null);
  }
  defineIndicator(input, ctx) {
    return ctx.run(defineIndicator, input, { indicator: null });
  }
  setTarget(input, ctx) {
    return ctx.run(setTarget, input, { target: null });
  }
  clearTarget(input, ctx) {
    return ctx.run(clearTarget, input, { target: null });
  }
};
__decorate([FieldResolver(() => ID), __param(0, Root())], IndicatorResolver.prototype, "id", null);
__decorate([FieldResolver(() => String), __param(0, Root())], IndicatorResolver.prototype, "code", null);
__decorate([FieldResolver(() => Int), __param(0, Root())], IndicatorResolver.prototype, "definitionVersion", null);
__decorate(
  [
    FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  IndicatorResolver.prototype,
  "viewerCan",
  null,
);
__decorate(
  [FieldResolver(() => [DimensionType]), __param(0, Root()), __param(1, Ctx())],
  IndicatorResolver.prototype,
  "dimensions",
  null,
);
__decorate(
  [
    FieldResolver(() => AggregateType, {
      description:
        "The collective figure of one period. A longer period is built by acrossTime where the indicator's own periods tile it " +
        "exactly and share one definition version (months → quarters, half-years, any year; LAST expects only the last of them); " +
        "otherwise the status is NOT_AGGREGATED. A COMPOSITE answers its own periods only.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("period", () => PeriodCodeScalar),
    ),
    __param(
      2,
      Arg("categories", () => [CategoryInput], { nullable: true }),
    ),
    __param(
      3,
      Arg("asOf", () => DateTimeScalar, { nullable: true }),
    ),
    __param(
      4,
      Arg("includeSubmitted", () => Boolean, {
        nullable: true,
        description: "Backbone only: with what is submitted and not decided on yet. Not together with asOf.",
      }),
    ),
    __param(5, Ctx()),
  ],
  IndicatorResolver.prototype,
  "aggregate",
  null,
);
__decorate(
  [
    FieldResolver(() => [AggregateType], {
      description:
        "One aggregate a period of the indicator's own frequency, oldest first; at most 400. Each is of the definition in force for " +
        "its period: where definitionVersion changes, draw a break.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("from", () => PeriodCodeScalar),
    ),
    __param(
      2,
      Arg("to", () => PeriodCodeScalar),
    ),
    __param(
      3,
      Arg("categories", () => [CategoryInput], { nullable: true }),
    ),
    __param(
      4,
      Arg("asOf", () => DateTimeScalar, { nullable: true }),
    ),
    __param(
      5,
      Arg("includeSubmitted", () => Boolean, {
        nullable: true,
        description: "Backbone only: with what is submitted and not decided on yet. Not together with asOf.",
      }),
    ),
    __param(6, Ctx()),
  ],
  IndicatorResolver.prototype,
  "series",
  null,
);
__decorate(
  [
    FieldResolver(() => [CategoryAggregateType], {
      description:
        "The same figure cut by one dimension, in category order, after disclosure control: an audience that is not the backbone reads " +
        "what was released of the total, each category and each pair of categories of two dimensions; a filter by three is suppressed. " +
        "This protects against subtraction within what is released, not against somebody with other data, nor against partners that put " +
        "their figures together. Zero, SUPPRESSED, missing and NOT_APPLICABLE are four different answers.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("period", () => PeriodCodeScalar),
    ),
    __param(
      2,
      Arg("dimension", () => String),
    ),
    __param(
      3,
      Arg("asOf", () => DateTimeScalar, { nullable: true }),
    ),
    __param(4, Ctx()),
  ],
  IndicatorResolver.prototype,
  "breakdown",
  null,
);
__decorate(
  [
    FieldResolver(() => MeasurementConnection, {
      description: "Partners' own figures; only those the viewer may see.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("period", () => PeriodCodeScalar, { nullable: true }),
    ),
    __param(
      2,
      Arg("first", () => Int),
    ),
    __param(
      3,
      Arg("after", () => String, { nullable: true }),
    ),
    __param(4, Ctx()),
  ],
  IndicatorResolver.prototype,
  "measurements",
  null,
);
__decorate(
  [FieldResolver(() => [TargetType]), __param(0, Root()), __param(1, Ctx())],
  IndicatorResolver.prototype,
  "targets",
  null,
);
__decorate(
  [
    Mutation(() => DefineIndicatorPayload, {
      description: "An indicator is reportable at once under its first definition version.",
    }),
    __param(
      0,
      Arg("input", () => DefineIndicatorInput),
    ),
    __param(1, Ctx()),
  ],
  IndicatorResolver.prototype,
  "defineIndicator",
  null,
);
__decorate(
  [
    Mutation(() => SetTargetPayload),
    __param(
      0,
      Arg("input", () => SetTargetInput),
    ),
    __param(1, Ctx()),
  ],
  IndicatorResolver.prototype,
  "setTarget",
  null,
);
__decorate(
  [
    Mutation(() => ClearTargetPayload, { description: "Gives an aim up, one that was set by mistake too." }),
    __param(
      0,
      Arg("input", () => ClearTargetInput),
    ),
    __param(1, Ctx()),
  ],
  IndicatorResolver.prototype,
  "clearTarget",
  null,
);
IndicatorResolver = __decorate([Resolver(() => IndicatorType)], IndicatorResolver);
export { IndicatorResolver };
//# sourceMappingURL=indicator.resolver.js.map
