import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { CurveType } from "./curve.type.ts";
import { findCurve } from "./find-curve.ts";

@Resolver(() => IndicatorType)
export class CurveResolver {
  @FieldResolver(() => CurveType, {
    nullable: true,
    description:
      "Is a period's figure better than where the old trend was heading? The trend is the straight line of least squares through the " +
      "figures this viewer may see of the indicator's own periods up to and including `until`, the last one before the strategy " +
      "began; at most the last 400 of them, and only of the definition that the period's figure is of. Better than forecast, never " +
      "proof of cause. Null where it cannot be told: fewer than 3 figures, no figure in the period, or a period that is none of the " +
      "indicator's own after `until`.",
  })
  curve(
    @Root() indicator: IndicatorDefinition,
    @Arg("until", () => PeriodCodeScalar) until: string,
    @Arg("period", () => PeriodCodeScalar) period: string,
    @Arg("asOf", () => DateTimeScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    return findCurve(ctx, indicator, { until, period, asOf: asOf ?? null });
  }
}
