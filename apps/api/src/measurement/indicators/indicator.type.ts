import {
  acrossPartnersWords,
  acrossTimeWords,
  desiredDirections,
  frequencies,
  indicatorLevels,
  measureTypes,
  type AcrossPartners,
  type AcrossTime,
  type DesiredDirection,
  type Frequency,
  type IndicatorLevel,
  type MeasureType,
} from "@keelson/domain/measurement/words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { enumOf } from "../../kernel/scalars.ts";

export const MeasureTypeEnum = enumOf("MeasureType", measureTypes);
export const AcrossPartnersEnum = enumOf("AcrossPartners", acrossPartnersWords);
export const AcrossTimeEnum = enumOf("AcrossTime", acrossTimeWords);
export const DesiredDirectionEnum = enumOf("DesiredDirection", desiredDirections);
export const FrequencyEnum = enumOf("Frequency", frequencies);
export const IndicatorLevelEnum = enumOf("IndicatorLevel", indicatorLevels);

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
}

export const IndicatorConnection = Connection(IndicatorType, "Indicator");
