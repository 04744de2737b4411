import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { ActivityType } from "../activities/activity.type.ts";
import type { FoundOverlap } from "../activity-map/find-activity-map.ts";
import { viewerCan } from "../viewer-can.ts";
import { OverlapTalkPayload, PossibleOverlapType, ResolveOverlapInput } from "./overlap-talk.type.ts";
import { resolveOverlap } from "./resolve-overlap.ts";

@Resolver(() => PossibleOverlapType)
export class PossibleOverlapResolver {
  @FieldResolver(() => [ActivityType], { description: "The two." })
  activities(@Root() { activities }: FoundOverlap) {
    return activities;
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { activities }: FoundOverlap, @Ctx() { actor }: Context) {
    return viewerCan.possibleOverlap(actor, activities);
  }

  @Mutation(() => OverlapTalkPayload, {
    description: "Either lead writes down what the two found when they talked about a possible overlap.",
  })
  resolveOverlap(@Arg("input", () => ResolveOverlapInput) input: ResolveOverlapInput, @Ctx() ctx: Context) {
    return ctx.run(resolveOverlap, input, { overlapTalk: null });
  }
}
