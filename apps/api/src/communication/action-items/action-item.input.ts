import type { ActionItemStep } from "@keelson/domain/communication/action-item";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar } from "../../kernel/scalars.ts";
import { ActionItemStepEnum, ActionItemType } from "./action-item.type.ts";

@InputType()
export class AddActionItemInput {
  @Field(() => ID, { description: "The organisation the owner acts for." })
  membershipId!: string;
  @Field(() => ID, { description: "The owner: somebody who acts for it." })
  personId!: string;
  @Field(() => String)
  text!: string;
  @Field(() => String, { nullable: true, description: "The text's language, as a BCP 47 tag." })
  language?: string | null;
  @Field(() => DateScalar)
  dueOn!: string;
}

@InputType({ description: "What is left out stays as it is." })
export class ChangeActionItemInput {
  @Field(() => ID)
  id!: string;
  @Field(() => ID, { nullable: true, description: "Another owner: together with personId." })
  membershipId?: string | null;
  @Field(() => ID, { nullable: true })
  personId?: string | null;
  @Field(() => String, { nullable: true })
  text?: string | null;
  @Field(() => String, { nullable: true })
  language?: string | null;
  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class MoveActionItemInput {
  @Field(() => ID)
  id!: string;
  @Field(() => ActionItemStepEnum)
  step!: ActionItemStep;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@ObjectType()
export class ActionItemPayload extends Payload {
  @Field(() => ActionItemType, { nullable: true })
  actionItem!: ActionItemType | null;
}
