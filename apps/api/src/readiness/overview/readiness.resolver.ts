import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { may, sees } from "../readiness.policy.ts";
import { findScreens, latestScreenOf } from "../screens/find-screens.ts";
import { SuitabilityScreenConnection, SuitabilityScreenType } from "../screens/screen.type.ts";
import { ReadinessType } from "./readiness.type.ts";

@Resolver(() => InitiativeType)
export class InitiativeReadinessResolver {
  @FieldResolver(() => ReadinessType, {
    nullable: true,
    description: "Whether it is ready: for whoever takes part in it; null for everybody else.",
  })
  readiness(@Root() { id }: Initiative, @Ctx() { actor }: Context) {
    return sees(actor, id) ? { initiativeId: id } : null;
  }
}

@Resolver(() => ReadinessType)
export class ReadinessResolver {
  @FieldResolver(() => SuitabilityScreenType, {
    nullable: true,
    description: "The screen that counts: the latest. Null: nobody has screened it.",
  })
  screen(@Root() { initiativeId }: ReadinessType, @Ctx() ctx: Context) {
    return ctx.load(latestScreenOf, initiativeId);
  }

  @FieldResolver(() => SuitabilityScreenConnection, { description: "Every screen, the latest first." })
  screens(
    @Root() { initiativeId }: ReadinessType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findScreens(ctx, { initiativeId, first, after });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId }: ReadinessType, @Ctx() { actor }: Context) {
    const manages = actor !== null && actor.reportLinkId === null && actor.scopes.includes("MANAGE");
    return those({ SCREEN_INITIATIVE: manages && may.screenInitiative(actor, initiativeId) });
  }
}
