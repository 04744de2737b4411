import { milestoneStates, type MilestoneState } from "@keelson/domain/activities/words";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, DecimalScalar, enumOf } from "../../kernel/scalars.ts";

export const MilestoneStateEnum = enumOf("MilestoneState", milestoneStates);

@ObjectType("Milestone", { description: "A step on an activity's way, with the day it is meant for." })
export class MilestoneType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  title!: string;
  @Field(() => DateScalar)
  plannedDate!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: "When its people expect it by now, where they say another day.",
  })
  forecastDate!: string | null;
  @Field(() => DateScalar, { nullable: true, description: "When it was reached." })
  actualDate!: string | null;
  @Field(() => MilestoneStateEnum)
  state!: MilestoneState;
  @Field(() => Int)
  version!: number;
}

@ObjectType("MilestoneLateness", {
  description: "How the milestones whose day is over were kept; those that were dropped are left out.",
})
export class MilestoneLatenessType {
  @Field(() => Int)
  dueCount!: number;
  @Field(() => Int)
  doneOnTime!: number;
  @Field(() => DecimalScalar, { nullable: true, description: "0 to 1; null where none is due yet." })
  onTimeRate!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: "Days after the day planned, below 0 before it; null where none is due yet.",
  })
  medianSlippageDays!: number | null;
}

@InputType()
export class AddMilestoneInput {
  @Field(() => ID)
  activityId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => DateScalar)
  plannedDate!: string;
  @Field(() => [ID], {
    nullable: true,
    description: "Milestones that have to be reached before, of whichever activity.",
  })
  dependsOnIds?: string[] | null;
}

@InputType()
export class ChangeMilestoneInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true })
  title?: string | null;
  @Field(() => DateScalar, { nullable: true })
  plannedDate?: string | null;
  @Field(() => DateScalar, { nullable: true })
  forecastDate?: string | null;
  @Field(() => [ID], { nullable: true })
  dependsOnIds?: string[] | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class ChangeMilestoneStateInput {
  @Field(() => ID)
  id!: string;
  @Field(() => MilestoneStateEnum)
  state!: MilestoneState;
  @Field(() => DateScalar, { nullable: true, description: "When it was reached; today where it is left out." })
  actualDate?: string | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@ObjectType()
export class MilestonePayload extends Payload {
  @Field(() => MilestoneType, { nullable: true })
  milestone!: MilestoneType | null;
}
