import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { findIncrements } from "./find-increments.ts";
import { IncrementType } from "./increment.type.ts";

@Resolver(() => IndicatorType)
export class IndicatorIncrementsResolver {
  @FieldResolver(() => [IncrementType], {
    nullable: true,
    description:
      "CUMULATIVE_TO_DATE: what each period between two added, oldest first; at most 400. Null of an indicator that is reported for the " +
      "period.",
  })
  increments(
    @Root() indicator: IndicatorDefinition,
    @Arg("from", () => PeriodCodeScalar) from: string,
    @Arg("to", () => PeriodCodeScalar) to: string,
    @Arg("asOf", () => DateTimeScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    return indicator.reportingStyle === "PERIODIC" ? null : findIncrements(ctx, indicator, { from, to, asOf });
  }
}
