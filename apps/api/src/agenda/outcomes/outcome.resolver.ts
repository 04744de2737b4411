import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import type { Initiative } from "../initiatives/initiative.entity.ts";
import { InitiativeType } from "../initiatives/initiative.type.ts";
import { outcomesOf, type WordedOutcome } from "./find-outcomes.ts";
import { OutcomeType } from "./outcome.type.ts";

@Resolver(() => OutcomeType)
export class OutcomeResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: WordedOutcome) {
    return nodeId("outcome", initiativeId, id);
  }
}

@Resolver(() => InitiativeType)
export class InitiativeOutcomesResolver {
  @FieldResolver(() => [OutcomeType], {
    description:
      "What all work for: the outcomes of the agenda in force in its order, then those that only other versions name. The public reads of " +
      "those that were adopted.",
  })
  outcomes(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return ctx.load(outcomesOf, id);
  }

  @FieldResolver(() => OutcomeType, {
    nullable: true,
    description: "One of them, by its code. Null where no version that the viewer reads names it.",
  })
  async outcome(@Root() { id }: Initiative, @Arg("code", () => String) code: string, @Ctx() ctx: Context) {
    const all = await ctx.load(outcomesOf, id);
    return all.find((outcome) => outcome.code === code) ?? null;
  }
}
