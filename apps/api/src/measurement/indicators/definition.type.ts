import type {
  AcrossPartners,
  AcrossTime,
  DesiredDirection,
  IndicatorLevel,
  MeasureType,
} from "@keelson/domain/measurement/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { IndicatorLevelEnum } from "../../agenda/outcomes/outcome.type.ts";
import { Payload } from "../../kernel/payload.ts";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { DimensionInput } from "../dimensions/dimension.type.ts";
import { CompositeInput } from "./indicator.input.ts";
import {
  AcrossPartnersEnum,
  AcrossTimeEnum,
  DesiredDirectionEnum,
  IndicatorType,
  MeasureTypeEnum,
} from "./indicator.type.ts";

@ObjectType("DefinitionVersion", {
  description:
    "What an indicator's figures mean from one of its periods on. A new version starts a new series: draw a break, never a line " +
    "through it.",
})
export class DefinitionVersionType {
  @Field(() => Int)
  version!: number;
  @Field(() => PeriodCodeScalar, {
    nullable: true,
    description: "The first of the indicator's own periods under this version; null for the first version.",
  })
  effectiveFrom!: string | null;
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
  @Field(() => String, { nullable: true, description: "ORDINAL, NOMINAL: the dimension that holds the answers." })
  answerDimension!: string | null;
  @Field(() => Boolean, { description: "PROPORTION: the numerator may be more than the denominator." })
  allowsOver100!: boolean;
  @Field(() => Boolean)
  allowsNegative!: boolean;
  @Field(() => DecimalScalar, { nullable: true })
  tolerance!: string | null;
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
}

@InputType({
  description:
    "What is left out stays as it was. The code, the measure type, the reporting style, the frequency and the month in which years " +
    "begin do not change: with another of those it is another indicator.",
})
export class ChangeDefinitionInput {
  @Field(() => ID)
  indicatorId!: string;
  @Field(() => PeriodCodeScalar, {
    description:
      "The first of the indicator's own periods under the new version; later than where the version before begins, and with no " +
      "figure handed in for it or any period after it.",
  })
  effectiveFrom!: string;
  @Field(() => Int, { nullable: true, description: "The definitionVersion looked at." })
  expectedVersion?: number | null;
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => String, { nullable: true })
  definition?: string | null;
  @Field(() => String, { nullable: true })
  unit?: string | null;
  @Field(() => IndicatorLevelEnum, { nullable: true })
  level?: IndicatorLevel | null;
  @Field(() => AcrossPartnersEnum, { nullable: true })
  acrossPartners?: AcrossPartners | null;
  @Field(() => AcrossTimeEnum, { nullable: true })
  acrossTime?: AcrossTime | null;
  @Field(() => Int, { nullable: true })
  multiplier?: number | null;
  @Field(() => DesiredDirectionEnum, { nullable: true })
  desiredDirection?: DesiredDirection | null;
  @Field(() => [DimensionInput], { nullable: true, description: "All of them; an empty list cuts by none." })
  dimensions?: DimensionInput[] | null;
  @Field(() => String, { nullable: true, description: "null: none any more." })
  answerDimension?: string | null;
  @Field(() => Boolean, { nullable: true })
  populationsDisjoint?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  allowsOver100?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  allowsNegative?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  isSensitive?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  suppressZeros?: boolean | null;
  @Field(() => DecimalScalar, { nullable: true, description: "null: none any more." })
  populationCap?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "null: none any more." })
  tolerance?: string | null;
  @Field(() => Int, { nullable: true, description: "null: not known any more." })
  burdenMinutesPerReport?: number | null;
  @Field(() => CompositeInput, { nullable: true, description: "All of what a COMPOSITE is computed from." })
  composite?: CompositeInput | null;
}

@ObjectType()
export class ChangeDefinitionPayload extends Payload {
  @Field(() => IndicatorType, { nullable: true })
  indicator!: IndicatorType | null;
}
