import type { CompositeMethod } from "@keelson/domain/measurement/composite";
import type {
  AcrossPartners,
  AcrossTime,
  DesiredDirection,
  Frequency,
  IndicatorLevel,
  MeasureType,
  ReportingStyle,
} from "@keelson/domain/measurement/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { IndicatorLevelEnum } from "../../agenda/outcomes/outcome.type.ts";
import { Payload } from "../../kernel/payload.ts";
import { DecimalScalar } from "../../kernel/scalars.ts";
import { DimensionInput } from "../dimensions/dimension.type.ts";
import {
  AcrossPartnersEnum,
  AcrossTimeEnum,
  CompositeMethodEnum,
  DesiredDirectionEnum,
  FrequencyEnum,
  IndicatorType,
  MeasureTypeEnum,
  ReportingStyleEnum,
} from "./indicator.type.ts";

@InputType({
  description:
    "An indicator in an index: its value counts 0 at `worst` and 1 at `best`, whichever of the two is the greater.",
})
export class CompositeComponentInput {
  @Field(() => String)
  indicatorCode!: string;
  @Field(() => DecimalScalar, { description: "Above 0; all of them add up to exactly 1." })
  weight!: string;
  @Field(() => DecimalScalar)
  worst!: string;
  @Field(() => DecimalScalar)
  best!: string;
}

@InputType()
export class CompositeInput {
  @Field(() => CompositeMethodEnum, { nullable: true, defaultValue: "ARITHMETIC" })
  method!: CompositeMethod | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    defaultValue: "0.8",
    description: "How much of the weight must have a figure for the index to have one.",
  })
  minPresentWeight!: string | null;
  @Field(() => [CompositeComponentInput])
  components!: CompositeComponentInput[];
}

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
  @Field(() => ReportingStyleEnum, {
    nullable: true,
    defaultValue: "PERIODIC",
    description: "CUMULATIVE_TO_DATE: partners report their total so far; it is never summed, so acrossTime is LAST.",
  })
  reportingStyle!: ReportingStyle | null;
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
  @Field(() => DecimalScalar, { nullable: true, description: "PEOPLE_COUNT: how many people there are at most." })
  populationCap?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  allowsOver100!: boolean | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  allowsNegative!: boolean | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "MAINTAIN: the distance from the target that is still on track.",
  })
  tolerance?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "What one report costs a partner, in minutes, as far as you can tell.",
  })
  burdenMinutesPerReport?: number | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "That somebody is counted, or nobody, could harm people: outside audiences are not told of nobody or everybody, as little as of few, " +
      "and overlaps are not found by record linkage.",
  })
  isSensitive!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Outside audiences are not told of nobody or everybody, as little as of few.",
  })
  suppressZeros!: boolean | null;
  @Field(() => CompositeInput, { nullable: true, description: "COMPOSITE: what it is computed from." })
  composite?: CompositeInput | null;
}

@ObjectType()
export class DefineIndicatorPayload extends Payload {
  @Field(() => IndicatorType, { nullable: true })
  indicator!: IndicatorType | null;
}
