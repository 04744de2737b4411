import type { ActivityStatus } from "@keelson/domain/activities/words";
import { Field, ID, InputType, Int } from "type-graphql";
import { DateScalar, DecimalScalar } from "../../kernel/scalars.ts";
import { ActivityStatusEnum } from "./activity.type.ts";

/** What an activity says of itself; what is left out stays as it is, null takes back what was said. */
@InputType()
abstract class ActivityWordsInput {
  @Field(() => String, { nullable: true })
  description?: string | null;
  @Field(() => DateScalar, { nullable: true })
  endDate?: string | null;
  @Field(() => [ID], { nullable: true, description: "Members of the initiative that help." })
  supportingMembershipIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  populationGroupIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  placeIds?: string[] | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "How many people it can serve in a period, all its cells together. Only its own organisation says so.",
  })
  capacityPerPeriod?: string | null;
  @Field(() => Boolean, { nullable: true })
  isExploratory?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only its own organisation says so." })
  isPublic?: boolean | null;
}

@InputType()
export class ProposeActivityInput extends ActivityWordsInput {
  @Field(() => ID, { description: "The partner that leads it: one's own, or any for a working group's chair." })
  leadMembershipId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => DateScalar)
  startDate!: string;
  @Field(() => String, {
    nullable: true,
    description: "Unique in the initiative, and for ever; numbered on where it is left out.",
  })
  code?: string | null;
  @Field(() => ID, { nullable: true, description: "A kind of activity of the initiative's list." })
  typeId?: string | null;
}

@InputType()
export class ChangeActivityInput extends ActivityWordsInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true })
  title?: string | null;
  @Field(() => DateScalar, { nullable: true })
  startDate?: string | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class FileActivityInput {
  @Field(() => ID)
  id!: string;
  @Field(() => ID, { nullable: true, description: "A kind of activity of the initiative's list; null takes it back." })
  typeId?: string | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class ChangeActivityStatusInput {
  @Field(() => ID)
  id!: string;
  @Field(() => ActivityStatusEnum)
  status!: ActivityStatus;
  @Field(() => String, { nullable: true, description: "Required where it is cancelled." })
  reason?: string | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

/** Which activities are listed: all that answer every one of these. */
@InputType()
export class ActivityFilterInput {
  @Field(() => [ActivityStatusEnum], { nullable: true })
  statuses?: ActivityStatus[] | null;
  @Field(() => ID, { nullable: true, description: "Led or supported by this member." })
  membershipId?: string | null;
  @Field(() => ID, { nullable: true })
  typeId?: string | null;
  @Field(() => ID, { nullable: true })
  populationGroupId?: string | null;
  @Field(() => ID, { nullable: true })
  placeId?: string | null;
  @Field(() => ID, { nullable: true, description: "That contribute to it." })
  outcomeId?: string | null;
  @Field(() => String, { nullable: true, description: "Words of its title or its code." })
  search?: string | null;
}
