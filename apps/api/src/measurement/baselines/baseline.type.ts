import { baselineQualities, type BaselineQuality } from "@keelson/domain/measurement/baseline";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DecimalScalar, enumOf, PeriodCodeScalar } from "../../kernel/scalars.ts";

export const BaselineQualityEnum = enumOf("BaselineQuality", baselineQualities);

@ObjectType("Baseline", { description: "Where the indicator stood in one period, before the work began." })
export class BaselineType {
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => DecimalScalar)
  value!: string;
  @Field(() => DecimalScalar, { nullable: true })
  numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  denominator!: string | null;
  @Field(() => BaselineQualityEnum, { nullable: true, description: "How far it can be relied on." })
  quality!: BaselineQuality | null;
  @Field(() => String, { nullable: true })
  source!: string | null;
}

@InputType()
export class SetBaselineInput {
  @Field(() => ID)
  indicatorId!: string;
  @Field(() => PeriodCodeScalar, { description: "Any period, also one that the indicator is not reported for." })
  period!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "PROPORTION and RATE: may be left out where numerator and denominator are given, and follows from them.",
  })
  value?: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  numerator?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "PROPORTION and RATE, with the numerator; MEAN: its n." })
  denominator?: string | null;
  @Field(() => BaselineQualityEnum, { nullable: true })
  quality?: BaselineQuality | null;
  @Field(() => String, { nullable: true, description: "Where the figure is from." })
  source?: string | null;
}

@InputType()
export class ClearBaselineInput {
  @Field(() => ID)
  indicatorId!: string;
  @Field(() => PeriodCodeScalar)
  period!: string;
}

@ObjectType()
export class ClearBaselinePayload extends Payload {
  @Field(() => BaselineType, { nullable: true, description: "What was said until now." })
  baseline!: BaselineType | null;
}

@ObjectType()
export class SetBaselinePayload extends Payload {
  @Field(() => BaselineType, { nullable: true })
  baseline!: BaselineType | null;
}
