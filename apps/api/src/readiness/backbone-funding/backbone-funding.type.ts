import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar } from "../../kernel/scalars.ts";

@ObjectType("BackboneFunding", { description: "Until when the backbone is paid for, as it was said on a day." })
export class BackboneFundingType {
  @Field(() => DateScalar, { description: "The last day that is paid for." })
  securedUntil!: string;
  @Field(() => String, { description: "Who pays, and where that is written." })
  source!: string;
  @Field(() => String, { description: "What it is written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => DateScalar)
  saidOn!: string;
}
export const BackboneFundingConnection = Connection(BackboneFundingType, "BackboneFunding");

@InputType()
export class SayBackboneFundingInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => DateScalar, {
    description: "The last day that is paid for: where money has run out, a day that has passed.",
  })
  securedUntil!: string;
  @Field(() => String, { description: "Who pays, and where that is written." })
  source!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the initiative's own." })
  language?: string | null;
}

@ObjectType()
export class BackboneFundingPayload extends Payload {
  @Field(() => BackboneFundingType, { nullable: true })
  funding!: BackboneFundingType | null;
}
