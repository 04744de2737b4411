import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateTimeScalar } from "../../kernel/scalars.ts";

@ObjectType("Translation", {
  description:
    "A text in another language, beside the one it was written in, by whom and when. The original is what counts.",
})
export class TranslationType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "As a BCP 47 tag." })
  language!: string;
  @Field(() => String, { nullable: true, description: "null: what was translated has none." })
  title!: string | null;
  @Field(() => String)
  text!: string;
  @Field(() => DateTimeScalar)
  madeAt!: Date;
  @Field(() => Boolean, { description: "Whether the original was changed after it was translated." })
  isOfEarlierText!: boolean;
}

@InputType()
export class TranslateTextInput {
  @Field(() => ID, { description: "A comment or an update." })
  id!: string;
  @Field(() => String, { description: "Into which language, as a BCP 47 tag." })
  language!: string;
  @Field(() => String, { nullable: true, description: "Of an update." })
  title?: string | null;
  @Field(() => String)
  text!: string;
  @Field(() => ID, { nullable: true, description: "For which organisation, where somebody acts for several." })
  membershipId?: string | null;
}

@ObjectType()
export class TranslateTextPayload extends Payload {
  @Field(() => TranslationType, { nullable: true })
  translation!: TranslationType | null;
}
