import type { AgendaParagraphKind } from "@keelson/domain/agenda/agenda-paragraphs";
import { textParts, type TextPart } from "@keelson/domain/communication/translation";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateTimeScalar, enumOf } from "../../kernel/scalars.ts";
import { DiscussedPartInput, DiscussedPartKindEnum } from "../comments/comment.type.ts";

export const TextPartEnum = enumOf("TextPart", textParts);

@ObjectType("AgendaParagraph", { description: "A paragraph of an agenda version, as it is read there now." })
export class AgendaParagraphType {
  @Field(() => DiscussedPartKindEnum)
  kind!: AgendaParagraphKind;
  @Field(() => String, { description: "Of a goal, an outcome or a strategy its own; of a principle its kind." })
  code!: string;
  @Field(() => String, { description: "All that is written in it, each text on a line of its own." })
  text!: string;
}

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
  @Field(() => AgendaParagraphType, {
    nullable: true,
    description: "Of an agenda version, the paragraph that it stands beside; null: of anything else.",
  })
  paragraph!: AgendaParagraphType | null;
  @Field(() => DateTimeScalar)
  madeAt!: Date;
  @Field(() => Boolean, { description: "Whether the original says something else by now." })
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
  @Field(() => ID, {
    description:
      "A comment, an update, a meeting, a proposal, a decision, a consultation, a theme, an action item, or an agenda version.",
  })
  id!: string;
  @Field(() => TextPartEnum, {
    nullable: true,
    description:
      "RATIONALE or DISSENT of a decision, ANSWER to a theme or a consultation; left out: the text itself, of a meeting its minutes.",
  })
  part?: TextPart | null;
  @Field(() => DiscussedPartInput, {
    nullable: true,
    description: "Of an agenda version, the paragraph, as it was read: CONFLICT where it says something else by now.",
  })
  paragraph?: DiscussedPartInput | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The text as it was read, without the title, of anything but an agenda version: CONFLICT where it says something else by now. Left out: as it stands.",
  })
  original?: string | null;
  @Field(() => String, { description: "Into which language, as a BCP 47 tag." })
  language!: string;
  @Field(() => String, { nullable: true, description: "Of an update, a proposal or a decision." })
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
