import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { ActivityType } from "../activities/activity.type.ts";

@ObjectType("ActivityCell", {
  description: "How much of an activity's capacity its lead gave one outcome, group and place.",
})
export class ActivityCellType {
  @Field(() => DecimalScalar, { description: "People in a period." })
  capacity!: string;
}

/** One outcome, one group of people, one place. */
@InputType()
abstract class CellInput {
  @Field(() => ID)
  outcomeId!: string;
  @Field(() => ID)
  populationGroupId!: string;
  @Field(() => ID)
  placeId!: string;
}

@InputType()
export class CellCapacityInput extends CellInput {
  @Field(() => DecimalScalar)
  capacity!: string;
}

@InputType()
export class SplitCapacityInput {
  @Field(() => ID)
  activityId!: string;
  @Field(() => [CellCapacityInput], {
    description:
      "All the cells it works in; their capacities add up to the activity's. Empty takes back what was said.",
  })
  cells!: CellCapacityInput[];
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@ObjectType()
export class SplitCapacityPayload extends Payload {
  @Field(() => ActivityType, { nullable: true })
  activity!: ActivityType | null;
}

@InputType()
export class CellNeedInput extends CellInput {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "People who need it in the period; null takes back what was said.",
  })
  need!: string | null;
  @Field(() => String, { nullable: true, description: "Who counted them, and when." })
  source?: string | null;
}

@InputType()
export class SetCellNeedsInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => [CellNeedInput], { description: "At most 500; those that are not named stay." })
  needs!: CellNeedInput[];
}

@ObjectType()
export class SetCellNeedsPayload extends Payload {
  @Field(() => Int, { description: "How many needs are known of the period now." })
  known!: number;
}
