import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { enumOf } from "../../kernel/scalars.ts";
import { activityTermKinds, type ActivityTermKind } from "./activity-term.entity.ts";

export const ActivityTermKindEnum = enumOf("ActivityTermKind", activityTermKinds);

@ObjectType("ActivityTerm", {
  description: "One word of an initiative's own lists: a kind of activity, a group of people, a place.",
})
export class ActivityTermType {
  @Field(() => ID)
  id!: string;
  @Field(() => ActivityTermKindEnum)
  kind!: ActivityTermKind;
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Boolean, { description: "No longer chosen; what was filed under it stays." })
  isRetired!: boolean;
  @Field(() => Int, { description: "Send it back as expectedVersion to change what you read." })
  version!: number;
}

@InputType()
export class AddActivityTermInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => ActivityTermKindEnum)
  kind!: ActivityTermKind;
  @Field(() => String, { description: "Unique in its list, and for ever." })
  code!: string;
  @Field(() => String)
  name!: string;
}

@InputType()
export class ChangeActivityTermInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => Boolean, { nullable: true })
  isRetired?: boolean | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@ObjectType()
export class ActivityTermPayload extends Payload {
  @Field(() => ActivityTermType, { nullable: true })
  activityTerm!: ActivityTermType | null;
}
