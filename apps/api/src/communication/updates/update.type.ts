import {
  updateAudiences,
  updateKinds,
  type UpdateAudience,
  type UpdateKind,
} from "@keelson/domain/communication/update";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateTimeScalar, enumOf } from "../../kernel/scalars.ts";

export const UpdateKindEnum = enumOf("UpdateKind", updateKinds);
export const UpdateAudienceEnum = enumOf("UpdateAudience", updateAudiences);

@ObjectType("Update", {
  description:
    "What whoever runs the meetings tells others. It goes one way, and is no touchpoint: docs/methodology.md 4.6.",
})
export class UpdateType {
  @Field(() => ID)
  id!: string;
  @Field(() => UpdateKindEnum)
  kind!: UpdateKind;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: "As it was written, in whatever language." })
  text!: string;
  @Field(() => String, { description: "Its language, as a BCP 47 tag; und: nobody said." })
  language!: string;
  @Field(() => [UpdateAudienceEnum], { description: "For whom it is. The backbone reads all." })
  audiences!: UpdateAudience[];
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: "null: a draft, for those who write updates." })
  publishedAt!: Date | null;
  @Field(() => Int, { description: "Send it back as expectedVersion to change what you read." })
  version!: number;
  initiativeId!: string;
  membershipId!: string;
  personId!: string;
}

export const UpdateConnection = Connection(UpdateType, "Update");

@InputType()
export class WriteUpdateInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => UpdateKindEnum)
  kind!: UpdateKind;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  text!: string;
  @Field(() => String, { nullable: true, description: "The language of both, as a BCP 47 tag." })
  language?: string | null;
  @Field(() => [UpdateAudienceEnum])
  audiences!: UpdateAudience[];
}

@InputType({ description: "What is left out stays as it is." })
export class ChangeUpdateInput {
  @Field(() => ID)
  id!: string;
  @Field(() => UpdateKindEnum, { nullable: true })
  kind?: UpdateKind | null;
  @Field(() => String, { nullable: true })
  title?: string | null;
  @Field(() => String, { nullable: true })
  text?: string | null;
  @Field(() => String, { nullable: true })
  language?: string | null;
  @Field(() => [UpdateAudienceEnum], { nullable: true })
  audiences?: UpdateAudience[] | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class PublishUpdateInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@ObjectType()
export class UpdatePayload extends Payload {
  @Field(() => UpdateType, { nullable: true })
  update!: UpdateType | null;
}
