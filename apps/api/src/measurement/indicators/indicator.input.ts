import type {
  AcrossPartners,
  AcrossTime,
  DesiredDirection,
  Frequency,
  IndicatorLevel,
  MeasureType,
} from "@keelson/domain/measurement/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DecimalScalar } from "../../kernel/scalars.ts";
import { DimensionInput } from "../dimensions/dimension.type.ts";
import {
  AcrossPartnersEnum,
  AcrossTimeEnum,
  DesiredDirectionEnum,
  FrequencyEnum,
  IndicatorLevelEnum,
  IndicatorType,
  MeasureTypeEnum,
} from "./indicator.type.ts";

@InputType()
export class DefineIndicatorInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  definition!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => IndicatorLevelEnum, { nullable: true, defaultValue: "PERFORMANCE" })
  level!: IndicatorLevel | null;
  @Field(() => MeasureTypeEnum)
  measureType!: MeasureType;
  @Field(() => AcrossPartnersEnum)
  acrossPartners!: AcrossPartners;
  @Field(() => AcrossTimeEnum)
  acrossTime!: AcrossTime;
  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description:
      "PROPORTION and RATE: value = multiplier × numerator ÷ denominator (100 for per cent, 10000 for per 10,000).",
  })
  multiplier!: number | null;
  @Field(() => DesiredDirectionEnum)
  desiredDirection!: DesiredDirection;
  @Field(() => FrequencyEnum)
  frequency!: Frequency;
  @Field(() => Int, { nullable: true, defaultValue: 1 })
  yearStartMonth!: number | null;
  @Field(() => [DimensionInput], { nullable: true, defaultValue: [] })
  dimensions!: DimensionInput[] | null;
  @Field(() => String, { nullable: true, description: "ORDINAL, NOMINAL: the dimension that holds the answers." })
  answerDimension?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "PEOPLE_COUNT: no person is counted by two partners, so SUM is allowed.",
  })
  populationsDisjoint!: boolean | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  allowsOver100!: boolean | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  allowsNegative!: boolean | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "MAINTAIN: the distance from the target that is still on track.",
  })
  tolerance?: string | null;
}

@ObjectType()
export class DefineIndicatorPayload extends Payload {
  @Field(() => IndicatorType, { nullable: true })
  indicator!: IndicatorType | null;
}
