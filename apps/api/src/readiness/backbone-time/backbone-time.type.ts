import type { BackboneFunction } from "@keelson/domain/readiness/words";
import { Field, Float, ID, InputType, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { BackboneFunctionEnum } from "../backbone-reviews/backbone-review.type.ts";

@ObjectType("BackboneTimeShare", { description: "How much of the backbone's time went into one function." })
export class BackboneTimeShareType {
  @Field(() => BackboneFunctionEnum)
  function!: BackboneFunction;
  @Field(() => Float, { description: "0–1." })
  share!: number;
}

@ObjectType("BackboneTime", {
  description:
    "Where the backbone's time went in a quarter. It shifts as an initiative grows older; it is shown, and never scored.",
})
export class BackboneTimeType {}
export const BackboneTimeConnection = Connection(BackboneTimeType, "BackboneTime");

@InputType()
export class BackboneTimeShareInput {
  @Field(() => BackboneFunctionEnum)
  function!: BackboneFunction;
  @Field(() => DecimalScalar, { description: "0–1." })
  share!: string;
}

@InputType()
export class SetBackboneTimeInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => PeriodCodeScalar, { description: "A quarter that has begun: 2026Q3." })
  period!: string;
  @Field(() => [BackboneTimeShareInput], {
    description: "All six functions, each once, together 1 give or take a hundredth.",
  })
  shares!: BackboneTimeShareInput[];
}

@ObjectType()
export class BackboneTimePayload extends Payload {
  @Field(() => BackboneTimeType, { nullable: true })
  time!: BackboneTimeType | null;
}
