import { lateness } from "@keelson/domain/activities/lateness";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import type { Activity } from "../activities/activity.entity.ts";
import { ActivityType } from "../activities/activity.type.ts";
import { activitiesById } from "../activities/find-activities.ts";
import { seesAll } from "../activities.policy.ts";
import { viewerCan } from "../viewer-can.ts";
import { addMilestone } from "./add-milestone.ts";
import { changeMilestoneState } from "./change-milestone-state.ts";
import { changeMilestone } from "./change-milestone.ts";
import { milestonesById, milestonesOf } from "./find-milestones.ts";
import type { Milestone } from "./milestone.entity.ts";
import {
  AddMilestoneInput,
  ChangeMilestoneInput,
  ChangeMilestoneStateInput,
  MilestoneLatenessType,
  MilestonePayload,
  MilestoneType,
} from "./milestone.type.ts";

@Resolver(() => ActivityType)
export class ActivityMilestonesResolver {
  @FieldResolver(() => [MilestoneType], { description: "By the day they are planned for." })
  milestones(@Root() { initiativeId, id }: Activity, @Ctx() ctx: Context) {
    return ctx.load(milestonesOf, { initiativeId, id });
  }

  @FieldResolver(() => MilestoneLatenessType, {
    nullable: true,
    description: "How its milestones were kept; null for the public, which is told of none.",
  })
  async lateness(@Root() { initiativeId, id }: Activity, @Ctx() ctx: Context): Promise<MilestoneLatenessType | null> {
    if (!seesAll(ctx.actor, initiativeId)) return null;
    const milestones = await ctx.load(milestonesOf, { initiativeId, id });
    const kept = milestones.filter(({ state }) => state !== "DROPPED");
    const dated = kept.map(({ plannedDate, actualDate }) => ({ planned: plannedDate, actual: actualDate }));
    return lateness(dated, await ctx.load(todayOf, initiativeId));
  }
}

@Resolver(() => MilestoneType)
export class MilestoneResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Milestone) {
    return nodeId("milestone", initiativeId, id);
  }

  @FieldResolver(() => ActivityType)
  activity(@Root() { initiativeId, activityId }: Milestone, @Ctx() ctx: Context) {
    return ctx.load(activitiesById, { initiativeId, id: activityId });
  }

  @FieldResolver(() => [MilestoneType], { description: "What has to be reached before, of whichever activity." })
  dependsOn(@Root() { initiativeId, dependsOn }: Milestone, @Ctx() ctx: Context) {
    return Promise.all(dependsOn.map((id) => ctx.load(milestonesById, { initiativeId, id })));
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() milestone: Milestone, @Ctx() { actor }: Context) {
    return viewerCan.milestone(actor, milestone);
  }

  @Mutation(() => MilestonePayload)
  addMilestone(@Arg("input", () => AddMilestoneInput) input: AddMilestoneInput, @Ctx() ctx: Context) {
    return ctx.run(addMilestone, input, { milestone: null });
  }

  @Mutation(() => MilestonePayload, {
    description: "Changes what a milestone says. DEPENDENCY_CYCLE where it would wait for itself through others.",
  })
  changeMilestone(@Arg("input", () => ChangeMilestoneInput) input: ChangeMilestoneInput, @Ctx() ctx: Context) {
    return ctx.run(changeMilestone, input, { milestone: null });
  }

  @Mutation(() => MilestonePayload, {
    description: "Says what became of it: reached, on which day, missed, or given up.",
  })
  changeMilestoneState(
    @Arg("input", () => ChangeMilestoneStateInput) input: ChangeMilestoneStateInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(changeMilestoneState, input, { milestone: null });
  }
}
