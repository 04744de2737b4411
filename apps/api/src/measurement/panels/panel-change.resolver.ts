import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { findPanelChange } from "./find-panel-change.ts";
import { PanelChangeType } from "./panel-change.type.ts";

@Resolver(() => IndicatorType)
export class PanelChangeResolver {
  @FieldResolver(() => PanelChangeType, {
    nullable: true,
    description:
      "From one period to another, with all partners and with those who reported both times. For the backbone; null for everybody " +
      "else, because the difference of the two would tell single partners' figures. Null where the indicator's own periods do not " +
      "fill both.",
  })
  change(
    @Root() indicator: IndicatorDefinition,
    @Arg("from", () => PeriodCodeScalar) from: string,
    @Arg("to", () => PeriodCodeScalar) to: string,
    @Arg("asOf", () => DateTimeScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    return findPanelChange(ctx, indicator, { from, to, asOf: asOf ?? null });
  }
}
