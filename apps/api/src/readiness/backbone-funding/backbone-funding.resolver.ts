import { monthsSecured } from "@keelson/domain/readiness/backbone-work";
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from "type-graphql";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Context } from "../../kernel/context.ts";
import type { BackboneFunding } from "./backbone-funding.entity.ts";
import { BackboneFundingPayload, BackboneFundingType, SayBackboneFundingInput } from "./backbone-funding.type.ts";
import { sayBackboneFunding } from "./say-backbone-funding.ts";

@Resolver(() => BackboneFundingType)
export class BackboneFundingResolver {
  @FieldResolver(() => Int, { description: "For how many whole months from today on; 0: the money has run out." })
  async months(@Root() { initiativeId, securedUntil }: BackboneFunding, @Ctx() ctx: Context) {
    return monthsSecured(await ctx.load(todayOf, initiativeId), securedUntil);
  }

  @Mutation(() => BackboneFundingPayload, {
    description:
      "Says until when the backbone is paid for, by whom, and where that is written: for the backbone and the steering committee. The latest " +
      "that was said counts, and what was said before stays to be read.",
  })
  sayBackboneFunding(@Arg("input", () => SayBackboneFundingInput) input: SayBackboneFundingInput, @Ctx() ctx: Context) {
    return ctx.run(sayBackboneFunding, input, { funding: null });
  }
}
