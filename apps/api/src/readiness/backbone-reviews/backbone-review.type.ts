import { backboneAnchors } from "@keelson/domain/readiness/backbone";
import { backboneFunctions, type BackboneFunction } from "@keelson/domain/readiness/words";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";
import { backboneReviewStates, type BackboneReviewState, type BackboneSaid } from "./backbone-review.entity.ts";

export const BackboneFunctionEnum = enumOf("BackboneFunction", backboneFunctions);
export const BackboneReviewStateEnum = enumOf("BackboneReviewState", backboneReviewStates);
export const BackboneAnswerEnum = enumOf("BackboneAnswer", [...backboneAnchors, "DONT_KNOW"] as const);

@ObjectType("BackboneStatement", { description: "By what a backbone is rated." })
export class BackboneStatementType {
  @Field(() => String, { description: "BV1: fixed, and the same in every language." })
  code!: string;
  @Field(() => BackboneFunctionEnum)
  function!: BackboneFunction;
  @Field(() => String)
  text!: string;
  @Field(() => String, { description: "What it is said in: the language asked for, or English, as a BCP 47 tag." })
  language!: string;
}

@ObjectType("BackboneAnchor", { description: "What an answer means." })
export class BackboneAnchorType {
  @Field(() => BackboneAnswerEnum)
  answer!: BackboneSaid;
  @Field(() => String)
  text!: string;
}

@ObjectType("BackboneItem", { description: "What a statement got." })
export class BackboneItemType {
  @Field(() => String)
  code!: string;
  @Field(() => Int, { description: "How many organisations gave it a number." })
  organisations!: number;
  @Field(() => Float, {
    nullable: true,
    description: "0–4, cut to half a point; null of fewer than five organisations.",
  })
  mean!: number | null;
}

@ObjectType("BackboneFunctionScore", {
  description: "What a review says of one function of the backbone. Numbers are null of fewer than five organisations.",
})
export class BackboneFunctionScoreType {
  @Field(() => BackboneFunctionEnum)
  function!: BackboneFunction;
  @Field(() => Int, { description: "How many organisations have a view of it, without the backbone." })
  organisations!: number;
  @Field(() => Boolean, { description: "Are they five or more?" })
  isPublished!: boolean;
  @Field(() => Float, {
    nullable: true,
    description: "0–4: the mean of the statements' means over partners, communities and funders; cut to a tenth.",
  })
  partnerScore!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "0–4: how the backbone sees itself, cut to a tenth. Never added to the others', and shown only beside theirs.",
  })
  selfScore!: number | null;
  @Field(() => Float, { nullable: true, description: "selfScore − partnerScore, of the two as they are shown." })
  gap!: number | null;
  @Field(() => [Float], { description: "One for each organisation, without its name, to quarters of a point." })
  dots!: readonly number[];
  @Field(() => [BackboneItemType])
  items!: readonly BackboneItemType[];
}

@ObjectType("BackboneResult", { description: "What a review says: counted once, when it was closed." })
export class BackboneResultType {
  @Field(() => Int, { description: "How many organisations were asked, without the backbone." })
  asked!: number;
  @Field(() => Int, { description: "How many of them have a view of at least one function." })
  answered!: number;
  @Field(() => [BackboneFunctionScoreType], { description: "The six functions, in their order." })
  functions!: readonly BackboneFunctionScoreType[];
}

@ObjectType("BackboneRater", { description: "An organisation that rates the backbone." })
export class BackboneRaterType {
  @Field(() => Boolean, { description: "Is it the backbone, which says how it sees itself?" })
  isSelf!: boolean;
}

@ObjectType("BackboneRated", { description: "What the viewer said of one statement." })
export class BackboneRatedType {
  @Field(() => String)
  code!: string;
  @Field(() => BackboneAnswerEnum)
  answer!: BackboneSaid;
}

@ObjectType("BackboneRating", { description: "What the viewer said, and nobody else reads." })
export class BackboneRatingType {
  @Field(() => Int, { description: "How often it was sent: 1 and up. What `seen` is to say." })
  revision!: number;
}

@ObjectType("BackboneReview", {
  description:
    "A year's look at what the backbone does: partners, communities and funders rate it, and it says how it sees itself. Nobody chooses who is asked.",
})
export class BackboneReviewType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateScalar)
  opensOn!: string;
  @Field(() => DateScalar, {
    description: "The last day to rate, until it ends where the initiative is: then it may be closed.",
  })
  closesOn!: string;
  @Field(() => BackboneReviewStateEnum)
  state!: BackboneReviewState;
  @Field(() => Int, { description: "The version of the statements." })
  bankVersion!: number;
}
export const BackboneReviewConnection = Connection(BackboneReviewType, "BackboneReview");

@InputType()
export class OpenBackboneReviewInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => DateScalar, { description: "The last day to rate: two weeks from today, or up to 92 days." })
  closesOn!: string;
}

@InputType()
export class CloseBackboneReviewInput {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class BackboneAnswerInput {
  @Field(() => String)
  code!: string;
  @Field(() => BackboneAnswerEnum)
  answer!: BackboneSaid;
}

@InputType()
export class RateBackboneInput {
  @Field(() => ID)
  reviewId!: string;
  @Field(() => ID, { description: "The organisation that the viewer rates for." })
  membershipId!: string;
  @Field(() => [BackboneAnswerInput], {
    description: "All that the viewer has said so far: it takes the place of what was said before.",
  })
  answers!: BackboneAnswerInput[];
  @Field(() => Int, {
    nullable: true,
    description:
      "The `revision` of the rating that this one was written over, 0 where there was none: CONFLICT where another was sent since. Left out: " +
      "nothing is compared.",
  })
  seen?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      "8–255 characters, new with everything that is said anew: sent again with the same key, it is kept once.",
  })
  idempotencyKey?: string | null;
}

@ObjectType()
export class BackboneReviewPayload extends Payload {
  @Field(() => BackboneReviewType, { nullable: true })
  review!: BackboneReviewType | null;
}

@ObjectType()
export class BackboneRatingPayload extends Payload {
  @Field(() => BackboneRatingType, { nullable: true })
  rating!: BackboneRatingType | null;
}
