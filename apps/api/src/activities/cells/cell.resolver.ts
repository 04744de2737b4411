import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { outcomesById } from "../../agenda/outcomes/find-outcomes.ts";
import { OutcomeType } from "../../agenda/outcomes/outcome.type.ts";
import type { Context } from "../../kernel/context.ts";
import type { Activity } from "../activities/activity.entity.ts";
import { ActivityType } from "../activities/activity.type.ts";
import { ActivityTermType } from "../terms/activity-term.type.ts";
import { activityTermsById } from "../terms/find-activity-terms.ts";
import type { ActivityCell } from "./activity-cell.entity.ts";
import {
  ActivityCellType,
  SetCellNeedsInput,
  SetCellNeedsPayload,
  SplitCapacityInput,
  SplitCapacityPayload,
} from "./cell.type.ts";
import { activityCellsOf } from "./find-cells.ts";
import { setCellNeeds } from "./set-cell-needs.ts";
import { splitCapacity } from "./split-capacity.ts";

@Resolver(() => ActivityType)
export class ActivitySplitResolver {
  @FieldResolver(() => [ActivityCellType], {
    description: "How its lead split the capacity over what it works for; empty where nobody did.",
  })
  split(@Root() { initiativeId, id }: Activity, @Ctx() ctx: Context) {
    return ctx.load(activityCellsOf, { initiativeId, id });
  }
}

@Resolver(() => ActivityCellType)
export class ActivityCellResolver {
  @FieldResolver(() => OutcomeType)
  outcome(@Root() { initiativeId, outcomeId }: ActivityCell, @Ctx() ctx: Context) {
    return ctx.load(outcomesById, { initiativeId, id: outcomeId });
  }

  @FieldResolver(() => ActivityTermType)
  populationGroup(@Root() { initiativeId, populationId }: ActivityCell, @Ctx() ctx: Context) {
    return ctx.load(activityTermsById, { initiativeId, id: populationId });
  }

  @FieldResolver(() => ActivityTermType)
  place(@Root() { initiativeId, placeId }: ActivityCell, @Ctx() ctx: Context) {
    return ctx.load(activityTermsById, { initiativeId, id: placeId });
  }

  @Mutation(() => SplitCapacityPayload, {
    description:
      "Splits what an activity can do over the outcomes, groups and places it works for. Only its own people do.",
  })
  splitCapacity(@Arg("input", () => SplitCapacityInput) input: SplitCapacityInput, @Ctx() ctx: Context) {
    return ctx.run(splitCapacity, input, { activity: null });
  }

  @Mutation(() => SetCellNeedsPayload, { description: "Says how many people need what, where, in a period." })
  setCellNeeds(@Arg("input", () => SetCellNeedsInput) input: SetCellNeedsInput, @Ctx() ctx: Context) {
    return ctx.run(setCellNeeds, input, { known: 0 });
  }
}
