import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";

@ObjectType("Target")
export class TargetType {
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => DecimalScalar)
  value!: string;
}

@InputType()
export class SetTargetInput {
  @Field(() => ID)
  indicatorId!: string;
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => DecimalScalar)
  value!: string;
}

@InputType()
export class ClearTargetInput {
  @Field(() => ID)
  indicatorId!: string;
  @Field(() => PeriodCodeScalar)
  period!: string;
}

@ObjectType()
export class ClearTargetPayload extends Payload {
  @Field(() => TargetType, { nullable: true, description: "What was aimed at until now." })
  target!: TargetType | null;
}

@ObjectType()
export class SetTargetPayload extends Payload {
  @Field(() => TargetType, { nullable: true })
  target!: TargetType | null;
}
