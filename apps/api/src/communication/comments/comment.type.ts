import {
  commentSubjects,
  discussedPartKinds,
  type CommentSubject,
  type DiscussedPartKind,
} from "@keelson/domain/communication/comment";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateTimeScalar, enumOf } from "../../kernel/scalars.ts";
import type { Subject } from "./find-subjects.ts";

@ObjectType("Comment", { description: "What somebody says of something, for the organisation they act for." })
export class CommentType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "Its language, as a BCP 47 tag; und: nobody said." })
  language!: string;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: "When its author changed it last." })
  editedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  hiddenAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was hidden, by whoever did." })
  hiddenBecause!: string | null;
  @Field(() => Int, { description: "Send it back as expectedVersion to change what you read." })
  version!: number;
}

export const CommentConnection = Connection(CommentType, "Comment");

@ObjectType("Discussion", {
  description: "What those who take part say of something: read by whoever of them reads what it is about.",
})
export class DiscussionType {
  subject!: Subject;
}

export const CommentSubjectEnum = enumOf("CommentSubject", commentSubjects);
export const DiscussedPartKindEnum = enumOf("DiscussedPartKind", discussedPartKinds);

@ObjectType("DiscussedPart", {
  description:
    "Of an agenda version what is discussed by itself: WHOLE of it, a paragraph, or GONE, what was said of paragraphs that are no longer there.",
})
export class DiscussedPartType {
  @Field(() => DiscussedPartKindEnum)
  kind!: DiscussedPartKind;
  @Field(() => String, { description: "Of a goal, an outcome or a strategy its own; of a principle its kind." })
  code!: string;
  @Field(() => String, { description: "All that is written in it now, each text on a line of its own." })
  text!: string;
  @Field(() => Int, { description: "Without the answers to them." })
  commentCount!: number;
}

@ObjectType("CommentedPart", { description: "The paragraph of an agenda that a comment is on." })
export class CommentedPartType {
  @Field(() => DiscussedPartKindEnum)
  kind!: DiscussedPartKind;
  @Field(() => String)
  code!: string;
  @Field(() => String, { description: "What it said when the comment was written." })
  text!: string;
  @Field(() => Boolean, { description: "Whether it is still in the version." })
  isThere!: boolean;
  @Field(() => Boolean, { description: "Whether it says something else now, or is gone." })
  isChanged!: boolean;
}

@InputType()
export class DiscussedPartInput {
  @Field(() => DiscussedPartKindEnum)
  kind!: DiscussedPartKind;
  @Field(() => String, { defaultValue: "" })
  code!: string;
  @Field(() => String, {
    defaultValue: "",
    description:
      "As it was read: nobody comments on words that have been changed meanwhile, or translates them (CONFLICT).",
  })
  text!: string;
}

@ObjectType("CommentedOn", { description: "What a comment is on." })
export class CommentedOnType {
  @Field(() => CommentSubjectEnum)
  kind!: CommentSubject;
  @Field(() => String, {
    description: "What it is called; of an agenda version, its number; of an exchange post, how it begins.",
  })
  title!: string;
  @Field(() => String, { nullable: true, description: "The code of an activity or an indicator." })
  code!: string | null;
}

@InputType()
export class AddCommentInput {
  @Field(() => ID, {
    description: "An agenda version, a proposal, an activity, a meeting, an indicator or an exchange post.",
  })
  about!: string;
  @Field(() => DiscussedPartInput, {
    nullable: true,
    description:
      "The paragraph of an agenda version, as long as its words may be changed (AGENDA_FROZEN); left out, or of an answer: the whole.",
  })
  part?: DiscussedPartInput | null;
  @Field(() => String)
  text!: string;
  @Field(() => String, { nullable: true, description: "The text's language, as a BCP 47 tag." })
  language?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "The comment it answers. An answer to an answer is one to what that answers.",
  })
  replyToId?: string | null;
  @Field(() => ID, { nullable: true, description: "For which organisation, where somebody acts for several." })
  membershipId?: string | null;
}

@InputType({ description: "What is left out stays as it is." })
export class ChangeCommentInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true })
  text?: string | null;
  @Field(() => String, { nullable: true })
  language?: string | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class HideCommentInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true, description: "Why, for everybody to read; null: it is shown again." })
  because?: string | null;
}

@ObjectType()
export class CommentPayload extends Payload {
  @Field(() => CommentType, { nullable: true })
  comment!: CommentType | null;
}
