import { activityStatuses, type ActivityStatus } from "@keelson/domain/activities/words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";

export const ActivityStatusEnum = enumOf("ActivityStatus", activityStatuses);

@ObjectType("Activity", {
  description:
    "What one organisation does, alone or with others, towards what all of them want. It contributes to outcomes; nobody says that " +
    "it causes them.",
})
export class ActivityType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "Unique in the initiative, and for ever." })
  code!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true })
  description!: string | null;
  @Field(() => DateScalar)
  startDate!: string;
  @Field(() => DateScalar, { nullable: true, description: "Its last day; null where none is planned." })
  endDate!: string | null;
  @Field(() => ActivityStatusEnum)
  status!: ActivityStatus;
  @Field(() => String, { nullable: true, description: "Why it came to this, where its lead said so." })
  statusReason!: string | null;
  @Field(() => Boolean, { description: "A try that need not fit the common agenda yet." })
  isExploratory!: boolean;
  @Field(() => Boolean, {
    description:
      "Whether its lead lets anybody read of it, where the initiative publishes and the lead is named to everybody.",
  })
  isPublic!: boolean;
  @Field(() => Int, { description: "Send it back as expectedVersion to change what you read." })
  version!: number;
}

export const ActivityConnection = Connection(ActivityType, "Activity");

@ObjectType()
export class ActivityPayload extends Payload {
  @Field(() => ActivityType, { nullable: true })
  activity!: ActivityType | null;
}
