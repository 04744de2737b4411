import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateTimeScalar, DecimalScalar, enumOf, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { overlapMethods, type OverlapMethod } from "./overlap.entity.ts";

export const OverlapMethodEnum = enumOf("OverlapMethod", overlapMethods);

@ObjectType("Overlap", {
  description:
    "How many people two or three partners all count in a period, as far as they found out together. It counts once each has agreed.",
})
export class OverlapType {
  @Field(() => ID)
  id!: string;
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => DecimalScalar)
  people!: string;
  @Field(() => OverlapMethodEnum)
  method!: OverlapMethod;
  @Field(() => DateTimeScalar)
  recordedAt!: Date;
  @Field(() => Int, { description: "Send it back as expectedVersion to agree to what you read." })
  version!: number;
}

@InputType()
export class RecordOverlapInput {
  @Field(() => ID)
  indicatorId!: string;
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => [ID], { description: "Two or three partners. A partner that records it agrees by that." })
  membershipIds!: string[];
  @Field(() => DecimalScalar)
  people!: string;
  @Field(() => OverlapMethodEnum)
  method!: OverlapMethod;
}

@InputType()
export class OverlapInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@ObjectType()
export class OverlapPayload extends Payload {
  @Field(() => OverlapType, { nullable: true })
  overlap!: OverlapType | null;
}
