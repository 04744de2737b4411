import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { DecimalScalar } from "../../kernel/scalars.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { ActivityTermType } from "../terms/activity-term.type.ts";
import { activityTermsById } from "../terms/find-activity-terms.ts";
import { nextStatuses, viewerCan } from "../viewer-can.ts";
import type { Activity } from "./activity.entity.ts";
import {
  ActivityFilterInput,
  ChangeActivityInput,
  ChangeActivityStatusInput,
  FileActivityInput,
  ProposeActivityInput,
} from "./activity.input.ts";
import { ActivityConnection, ActivityPayload, ActivityStatusEnum, ActivityType } from "./activity.type.ts";
import { changeActivityStatus } from "./change-activity-status.ts";
import { changeActivity } from "./change-activity.ts";
import { fileActivity } from "./file-activity.ts";
import { activitiesByCode, filterOf, findActivities } from "./find-activities.ts";
import { proposeActivity } from "./propose-activity.ts";

@Resolver(() => ActivityType)
export class ActivityResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Activity) {
    return nodeId("activity", initiativeId, id);
  }

  @FieldResolver(() => MembershipType, {
    description: "The organisation that leads it: only its lead says how far it has come.",
  })
  lead(@Root() { initiativeId, membershipId }: Activity, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => [MembershipType], { description: "Those that help, as far as the viewer is told of them." })
  async supporting(@Root() { initiativeId, supportingIds }: Activity, @Ctx() ctx: Context) {
    const found = await Promise.all(supportingIds.map((id) => ctx.load(membershipsById, { initiativeId, id })));
    return found.filter((membership) => membership !== null);
  }

  @FieldResolver(() => ActivityTermType, { nullable: true, description: "Its kind, in the initiative's words." })
  type(@Root() { initiativeId, typeId }: Activity, @Ctx() ctx: Context) {
    return typeId && ctx.load(activityTermsById, { initiativeId, id: typeId });
  }

  @FieldResolver(() => [ActivityTermType], { description: "Whom it works with." })
  populationGroups(@Root() { initiativeId, populationIds }: Activity, @Ctx() ctx: Context) {
    return Promise.all(populationIds.map((id) => ctx.load(activityTermsById, { initiativeId, id })));
  }

  @FieldResolver(() => [ActivityTermType], { description: "Where it works." })
  places(@Root() { initiativeId, placeIds }: Activity, @Ctx() ctx: Context) {
    return Promise.all(placeIds.map((id) => ctx.load(activityTermsById, { initiativeId, id })));
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: "How many people it can serve in a period, all its cells together; null where nobody said.",
  })
  capacityPerPeriod(@Root() { capacity }: Activity) {
    return capacity;
  }

  @FieldResolver(() => [ActivityStatusEnum], { description: "What the viewer may say it has become." })
  nextStatuses(@Root() activity: Activity, @Ctx() { actor }: Context) {
    return nextStatuses(actor, activity);
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() activity: Activity, @Ctx() { actor }: Context) {
    return viewerCan.activity(actor, activity);
  }

  @Mutation(() => ActivityPayload, {
    description:
      "Says what a partner means to do: title, who and when are enough. Its lead takes it on by saying that it is planned.",
  })
  proposeActivity(@Arg("input", () => ProposeActivityInput) input: ProposeActivityInput, @Ctx() ctx: Context) {
    return ctx.run(proposeActivity, input, { activity: null });
  }

  @Mutation(() => ActivityPayload, { description: "Changes what an activity says of itself. What is left out stays." })
  changeActivity(@Arg("input", () => ChangeActivityInput) input: ChangeActivityInput, @Ctx() ctx: Context) {
    return ctx.run(changeActivity, input, { activity: null });
  }

  @Mutation(() => ActivityPayload, {
    description:
      "Files an activity under the initiative's words. The backbone keeps these in order, and changes nothing else of it.",
  })
  fileActivity(@Arg("input", () => FileActivityInput) input: FileActivityInput, @Ctx() ctx: Context) {
    return ctx.run(fileActivity, input, { activity: null });
  }

  @Mutation(() => ActivityPayload, {
    description: "The lead says how far it has come. TRANSITION_NOT_ALLOWED where no way leads there.",
  })
  changeActivityStatus(
    @Arg("input", () => ChangeActivityStatusInput) input: ChangeActivityStatusInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(changeActivityStatus, input, { activity: null });
  }
}

@Resolver(() => InitiativeType)
export class InitiativeActivitiesResolver {
  @FieldResolver(() => ActivityConnection, {
    description: "What partners do, those that begin first first. The public is told of those whose leads let it be.",
  })
  activities(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("filter", () => ActivityFilterInput, { nullable: true }) filter: ActivityFilterInput | null,
    @Ctx() ctx: Context,
  ) {
    return findActivities(ctx, { initiativeId: id, first, after, ...filterOf(filter) });
  }

  @FieldResolver(() => ActivityType, { nullable: true })
  activity(@Root() { id }: Initiative, @Arg("code", () => String) code: string, @Ctx() ctx: Context) {
    return ctx.load(activitiesByCode, { initiativeId: id, code });
  }
}
