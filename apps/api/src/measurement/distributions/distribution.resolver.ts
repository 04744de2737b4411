import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { DistributionType } from "./distribution.type.ts";
import { findDistribution } from "./find-distribution.ts";

@Resolver(() => IndicatorType)
export class IndicatorDistributionResolver {
  @FieldResolver(() => DistributionType, {
    nullable: true,
    description:
      "ORDINAL, NOMINAL: how the answers of all partners are spread over the scale of that period. Null of any other indicator.",
  })
  distribution(
    @Root() indicator: IndicatorDefinition,
    @Arg("period", () => PeriodCodeScalar) period: string,
    @Arg("asOf", () => DateTimeScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    return findDistribution(ctx, indicator, { period, asOf });
  }
}
