import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { sees } from "../readiness.policy.ts";
import { ConditionsType } from "./condition.type.ts";
import { findConditions } from "./find-conditions.ts";

@Resolver(() => InitiativeType)
export class InitiativeConditionsResolver {
  @FieldResolver(() => ConditionsType, {
    nullable: true,
    description: "The five conditions as they stand today: for whoever takes part; null for everybody else.",
  })
  conditions(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return sees(ctx.actor, id) ? ctx.ask(findConditions, id) : null;
  }
}
