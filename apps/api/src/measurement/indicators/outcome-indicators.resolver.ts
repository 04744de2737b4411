import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { WordedOutcome } from "../../agenda/outcomes/find-outcomes.ts";
import { OutcomeType } from "../../agenda/outcomes/outcome.type.ts";
import type { Context } from "../../kernel/context.ts";
import { indicatorsByCode } from "./find-indicators.ts";
import { IndicatorType } from "./indicator.type.ts";

/** What an outcome is measured by is told here: the agenda knows indicators by their codes alone. */
@Resolver(() => OutcomeType)
export class OutcomeIndicatorsResolver {
  @FieldResolver(() => [IndicatorType], { description: "What it is measured by." })
  async indicators(@Root() { initiativeId, indicatorCodes }: WordedOutcome, @Ctx() ctx: Context) {
    const found = await Promise.all(indicatorCodes.map((code) => ctx.load(indicatorsByCode, { initiativeId, code })));
    return found.filter((indicator) => indicator !== null);
  }
}
