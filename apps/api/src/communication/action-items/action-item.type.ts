import { actionItemSteps } from "@keelson/domain/communication/action-item";
import { actionItemStates, type ActionItemState } from "@keelson/domain/communication/words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { DateScalar, DateTimeScalar, enumOf } from "../../kernel/scalars.ts";

export const ActionItemStateEnum = enumOf("ActionItemState", actionItemStates);
export const ActionItemStepEnum = enumOf("ActionItemStep", actionItemSteps);

@ObjectType("ActionItem", { description: "What somebody has taken on, and by when." })
export class ActionItemType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "As it was written, in whatever language." })
  text!: string;
  @Field(() => String, { description: "The text's language, as a BCP 47 tag; und: nobody said." })
  language!: string;
  @Field(() => DateScalar)
  dueOn!: string;
  @Field(() => ActionItemStateEnum)
  state!: ActionItemState;
  @Field(() => DateScalar, { nullable: true })
  doneOn!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "The point of the meeting's agenda under which it was written down, from 1; null: under none.",
  })
  agendaPlace!: number | null;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => Int, { description: "Send it back as expectedVersion to change what you read." })
  version!: number;
  initiativeId!: string;
  membershipId!: string;
  personId!: string;
  meetingId!: string | null;
}

@ObjectType("ActionOwner", { description: "Somebody, for the organisation they act for here." })
export class ActionOwnerType {
  @Field(() => ID, { description: "The person's." })
  id!: string;
  @Field(() => String)
  name!: string;
  initiativeId!: string;
  membershipId!: string;
}

export const ActionItemConnection = Connection(ActionItemType, "ActionItem");
