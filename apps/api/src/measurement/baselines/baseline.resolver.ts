import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import {
  BaselineType,
  ClearBaselineInput,
  ClearBaselinePayload,
  SetBaselineInput,
  SetBaselinePayload,
} from "./baseline.type.ts";
import { clearBaseline } from "./clear-baseline.ts";
import { baselinesOf } from "./find-baselines.ts";
import { setBaseline } from "./set-baseline.ts";

@Resolver(() => IndicatorType)
export class BaselineResolver {
  @FieldResolver(() => [BaselineType])
  async baselines(@Root() { initiativeId, indicatorId }: IndicatorDefinition, @Ctx() ctx: Context) {
    const known = await ctx.load(baselinesOf, { initiativeId, id: indicatorId });
    return known.filter(({ closedAt }) => closedAt === null);
  }

  @Mutation(() => SetBaselinePayload, {
    description:
      "Says where an indicator stood in a period. An earlier baseline of that period stays known as what was said until now.",
  })
  setBaseline(@Arg("input", () => SetBaselineInput) input: SetBaselineInput, @Ctx() ctx: Context) {
    return ctx.run(setBaseline, input, { baseline: null });
  }

  @Mutation(() => ClearBaselinePayload, { description: "Takes back a baseline that was set by mistake." })
  clearBaseline(@Arg("input", () => ClearBaselineInput) input: ClearBaselineInput, @Ctx() ctx: Context) {
    return ctx.run(clearBaseline, input, { baseline: null });
  }
}
