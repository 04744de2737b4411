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
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Hidden ones are seen by whoever made them, whose words they are of, and whoever runs the meetings.",
  })
  hiddenAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was hidden, by whoever did." })
  hiddenBecause!: string | null;
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

@InputType()
export class HideTranslationInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "Why, for whoever made it." })
  because!: string;
}

@ObjectType()
export class HideTranslationPayload extends Payload {
  @Field(() => TranslationType, { nullable: true })
  translation!: TranslationType | null;
}

@ObjectType()
export class TranslateTextPayload extends Payload {
  @Field(() => TranslationType, { nullable: true })
  translation!: TranslationType | null;
}
