import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { steers } from "../../identity/identity.policy.ts";
import type { Context } from "../../kernel/context.ts";
import { sees } from "../readiness.policy.ts";
import { ConditionsType } from "./condition.type.ts";
import { findConditions } from "./find-conditions.ts";

@Resolver(() => InitiativeType)
export class InitiativeConditionsResolver {
  @FieldResolver(() => Boolean, {
    description:
      "Is the viewer in its steering committee, and not of the backbone? Their day begins with its conditions.",
  })
  viewerSteers(@Root() { id }: Initiative, @Ctx() { actor }: Context) {
    return steers(actor, id);
  }

  @FieldResolver(() => ConditionsType, {
    nullable: true,
    description: "The five conditions as they stand today: for whoever takes part; null for everybody else.",
  })
  conditions(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return sees(ctx.actor, id) ? ctx.ask(findConditions, id) : null;
  }
}
