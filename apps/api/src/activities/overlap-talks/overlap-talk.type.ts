import { overlapResolutions, type OverlapResolution } from "@keelson/domain/activities/words";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateTimeScalar, DecimalScalar, enumOf } from "../../kernel/scalars.ts";

export const OverlapResolutionEnum = enumOf("OverlapResolution", overlapResolutions);

@ObjectType("OverlapTalk", { description: "What two leads found who talked about a possible overlap." })
export class OverlapTalkType {
  @Field(() => OverlapResolutionEnum)
  resolution!: OverlapResolution;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => DateTimeScalar)
  resolvedAt!: Date;
}

@ObjectType("PossibleOverlap", {
  description:
    "Two activities of different organisations and one kind that work for the same people in the same places: possible overlap – talk. " +
    "It says nothing more; to do the same can be what is needed.",
})
export class PossibleOverlapType {
  @Field(() => DecimalScalar, {
    description: "How many of their cells are the same, of those they have together: 0.5 to 1.",
  })
  likeness!: string;
  @Field(() => OverlapTalkType, {
    nullable: true,
    description: "What their leads found; null while nobody has talked.",
  })
  talk!: OverlapTalkType | null;
}

@InputType()
export class ResolveOverlapInput {
  @Field(() => [ID], { description: "The two activities." })
  activityIds!: string[];
  @Field(() => OverlapResolutionEnum)
  resolution!: OverlapResolution;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType()
export class OverlapTalkPayload extends Payload {
  @Field(() => OverlapTalkType, { nullable: true })
  overlapTalk!: OverlapTalkType | null;
}
