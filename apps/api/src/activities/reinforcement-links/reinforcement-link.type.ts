import { reinforcementKinds, type ReinforcementKind } from "@keelson/domain/activities/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { enumOf } from "../../kernel/scalars.ts";

export const ReinforcementKindEnum = enumOf("ReinforcementKind", reinforcementKinds);

@ObjectType("ReinforcementLink", {
  description: "One activity strengthens another. It counts once both leads have said so.",
})
export class ReinforcementLinkType {
  @Field(() => ID)
  id!: string;
  @Field(() => ReinforcementKindEnum)
  kind!: ReinforcementKind;
  @Field(() => String, { nullable: true })
  description!: string | null;
  @Field(() => Int, { description: "Send it back as expectedVersion to confirm what you read." })
  version!: number;
}

@InputType()
export class ProposeReinforcementInput {
  @Field(() => ID)
  fromActivityId!: string;
  @Field(() => ID)
  toActivityId!: string;
  @Field(() => ReinforcementKindEnum)
  kind!: ReinforcementKind;
  @Field(() => String, { nullable: true })
  description?: string | null;
}

@InputType()
export class ReinforcementInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@ObjectType()
export class ReinforcementLinkPayload extends Payload {
  @Field(() => ReinforcementLinkType, { nullable: true })
  reinforcementLink!: ReinforcementLinkType | null;
}
