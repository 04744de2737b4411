import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { findRestatements } from "./find-restatements.ts";
import { RestatementConnection } from "./restatement.type.ts";

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
    return ctx.ask(findRestatements, { initiativeId, indicatorId, first, after });
  }
}
