import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";

@ObjectType("ConstituentGroup", { description: "People an initiative is about, as a group. Nobody in it is named." })
export class ConstituentGroupType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  description!: string;
  @Field(() => Boolean, {
    description: "Whether they are most affected. There is one such group before the second phase.",
  })
  isMostAffected!: boolean;
  @Field(() => [String], { description: "What they speak, as BCP 47 tags." })
  languages!: string[];
  @Field(() => Int, { nullable: true, description: "How many they are, roughly; null: nobody knows." })
  estimatedSize!: number | null;
  @Field(() => [String], { description: "How they are reached, in words." })
  contactChannels!: string[];
}

@InputType()
export class SetConstituentGroupInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => ID, { nullable: true, description: "The one to change; left out, a new one." })
  id?: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => String, { defaultValue: "" })
  description!: string;
  @Field(() => Boolean, { defaultValue: false })
  isMostAffected!: boolean;
  @Field(() => [String], { defaultValue: [] })
  languages!: string[];
  @Field(() => Int, { nullable: true, description: "1 to 100,000,000." })
  estimatedSize?: number | null;
  @Field(() => [String], { defaultValue: [] })
  contactChannels!: string[];
}

@ObjectType()
export class SetConstituentGroupPayload extends Payload {
  @Field(() => ConstituentGroupType, { nullable: true })
  constituentGroup!: ConstituentGroupType | null;
}

@InputType()
export class RemoveConstituentGroupInput {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class RemoveConstituentGroupPayload extends Payload {
  @Field(() => [ConstituentGroupType], { nullable: true, description: "Those that are left." })
  constituentGroups!: ConstituentGroupType[] | null;
}
