import { compositeMethods } from "@keelson/domain/measurement/composite";
import {
  acrossPartnersWords,
  acrossTimeWords,
  desiredDirections,
  frequencies,
  measureTypes,
  reportingStyles,
  type AcrossPartners,
  type AcrossTime,
  type DesiredDirection,
  type Frequency,
  type IndicatorLevel,
  type MeasureType,
  type ReportingStyle,
} from "@keelson/domain/measurement/words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { IndicatorLevelEnum } from "../../agenda/outcomes/outcome.type.ts";
import { Connection } from "../../kernel/page.ts";
import { DecimalScalar, enumOf } from "../../kernel/scalars.ts";

export const CompositeMethodEnum = enumOf("CompositeMethod", compositeMethods);
export const MeasureTypeEnum = enumOf("MeasureType", measureTypes);
export const AcrossPartnersEnum = enumOf("AcrossPartners", acrossPartnersWords);
export const AcrossTimeEnum = enumOf("AcrossTime", acrossTimeWords);
export const ReportingStyleEnum = enumOf("ReportingStyle", reportingStyles);
export const DesiredDirectionEnum = enumOf("DesiredDirection", desiredDirections);
export const FrequencyEnum = enumOf("Frequency", frequencies);

@ObjectType("Indicator")
export class IndicatorType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  definition!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => IndicatorLevelEnum)
  level!: IndicatorLevel;
  @Field(() => MeasureTypeEnum)
  measureType!: MeasureType;
  @Field(() => AcrossPartnersEnum)
  acrossPartners!: AcrossPartners;
  @Field(() => AcrossTimeEnum)
  acrossTime!: AcrossTime;
  @Field(() => Int)
  multiplier!: number;
  @Field(() => DesiredDirectionEnum)
  desiredDirection!: DesiredDirection;
  @Field(() => FrequencyEnum)
  frequency!: Frequency;
  @Field(() => Int, {
    description: "1–12: the month in which this indicator's years begin; 4 makes 2024April one of its periods.",
  })
  yearStartMonth!: number;
  @Field(() => ReportingStyleEnum)
  reportingStyle!: ReportingStyle;
  @Field(() => String, { nullable: true, description: "ORDINAL, NOMINAL: the dimension that holds the answers." })
  answerDimension!: string | null;
  @Field(() => Boolean, { description: "PROPORTION: the numerator may be more than the denominator." })
  allowsOver100!: boolean;
  @Field(() => Boolean)
  allowsNegative!: boolean;
  @Field(() => Boolean, {
    description:
      "That somebody is counted, or nobody, could harm people: outside audiences are not told of nobody or everybody, as little as of few, " +
      "and overlaps are not found by record linkage.",
  })
  isSensitive!: boolean;
  @Field(() => Boolean, { description: "Outside audiences are not told of nobody or everybody, as little as of few." })
  suppressZeros!: boolean;
  @Field(() => DecimalScalar, { nullable: true })
  populationCap!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  tolerance!: string | null;
  @Field(() => Int, { nullable: true, description: "What one report costs a partner, in minutes." })
  burdenMinutesPerReport!: number | null;
}

export const IndicatorConnection = Connection(IndicatorType, "Indicator");
