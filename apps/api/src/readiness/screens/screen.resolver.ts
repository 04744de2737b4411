import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { may, scopeFor } from "../readiness.policy.ts";
import { conditionsOf } from "./find-screens.ts";
import { meetCondition } from "./meet-condition.ts";
import { answersOf, screenInitiative } from "./screen-initiative.ts";
import type { SuitabilityCondition, SuitabilityScreen } from "./screen.entity.ts";
import {
  MeetConditionInput,
  MeetConditionPayload,
  ScreenAnsweredType,
  ScreenConditionType,
  ScreenInitiativeInput,
  ScreenInitiativePayload,
  SuitabilityScreenType,
} from "./screen.type.ts";

@Resolver(() => SuitabilityScreenType)
export class SuitabilityScreenResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: SuitabilityScreen) {
    return nodeId("screen", initiativeId, id);
  }

  @FieldResolver(() => [ScreenAnsweredType], { description: "What was said, question by question." })
  answers(@Root() screen: SuitabilityScreen) {
    return answersOf(screen);
  }

  @FieldResolver(() => [ScreenConditionType], { description: "What has to be seen to, question by question." })
  conditions(@Root() { initiativeId, id }: SuitabilityScreen, @Ctx() ctx: Context) {
    return ctx.load(conditionsOf, { initiativeId, id });
  }

  @Mutation(() => ScreenInitiativePayload, {
    description:
      "Writes down a suitability screen: for the backbone and the steering committee. CONDITION_REQUIRED where the result carries conditions " +
      "and one has nobody to see to it. The latest screen counts.",
  })
  screenInitiative(@Arg("input", () => ScreenInitiativeInput) input: ScreenInitiativeInput, @Ctx() ctx: Context) {
    return ctx.run(screenInitiative, input, { screen: null });
  }

  @Mutation(() => MeetConditionPayload, {
    description:
      "Says that a screen's condition was seen to, and how: for whoever speaks for its organisation, the backbone and the committee. " +
      "ALREADY_MET where somebody has.",
  })
  meetCondition(@Arg("input", () => MeetConditionInput) input: MeetConditionInput, @Ctx() ctx: Context) {
    return ctx.run(meetCondition, input, { condition: null });
  }
}

@Resolver(() => ScreenConditionType)
export class ScreenConditionResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: SuitabilityCondition) {
    return nodeId("screenCondition", initiativeId, id);
  }

  @FieldResolver(() => MembershipType, { description: "The organisation that sees to it." })
  owner(@Root() { initiativeId, membershipId }: SuitabilityCondition, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId, membershipId, metOn }: SuitabilityCondition, @Ctx() { actor }: Context) {
    const isSelf =
      actor !== null && actor.reportLinkId === null && actor.scopes.includes(scopeFor(actor, initiativeId));
    return those({ MEET_CONDITION: metOn === null && isSelf && may.meetCondition(actor, initiativeId, membershipId) });
  }
}
