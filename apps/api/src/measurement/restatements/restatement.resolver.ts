import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { DateTimeScalar, DecimalScalar } from "../../kernel/scalars.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { restatedFiguresOf } from "./find-restated-figures.ts";
import { findRestatements } from "./find-restatements.ts";
import type { Restatement } from "./restatement.entity.ts";
import { RestatementConnection, RestatementType } from "./restatement.type.ts";

@Resolver(() => IndicatorType)
export class IndicatorRestatementsResolver {
  @FieldResolver(() => RestatementConnection, {
    description: "What changed materially in periods that were closed, the latest first.",
  })
  restatements(
    @Root() { initiativeId, indicatorId }: IndicatorDefinition,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findRestatements(ctx, { initiativeId, indicatorId, first, after });
  }
}

@Resolver(() => RestatementType)
export class RestatementResolver {
  @FieldResolver(() => DecimalScalar, { nullable: true })
  async before(@Root() restatement: Restatement, @Ctx() ctx: Context) {
    return (await ctx.load(restatedFiguresOf, restatement)).before;
  }

  @FieldResolver(() => DecimalScalar, { nullable: true })
  async after(@Root() restatement: Restatement, @Ctx() ctx: Context) {
    return (await ctx.load(restatedFiguresOf, restatement)).after;
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: "(after − before) ÷ |before|; null of zero, and where one of the two is not there.",
  })
  async relativeChange(@Root() restatement: Restatement, @Ctx() ctx: Context) {
    return (await ctx.load(restatedFiguresOf, restatement)).relativeChange;
  }

  @FieldResolver(() => Boolean, { nullable: true, description: "Null where the figures are not shown." })
  async crossedTarget(@Root() restatement: Restatement, @Ctx() ctx: Context) {
    return (await ctx.load(restatedFiguresOf, restatement)).crossedTarget;
  }

  @FieldResolver(() => DateTimeScalar, { description: "From this instant on asOf gives the new figure." })
  publishedOn(@Root() { restatedAt }: Restatement) {
    return restatedAt;
  }
}
