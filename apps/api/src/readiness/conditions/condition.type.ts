import {
  conditions,
  signalCodes,
  silences,
  type Condition,
  type SignalCode,
  type Silence,
} from "@keelson/domain/readiness/conditions";
import type { BackboneFunction } from "@keelson/domain/readiness/words";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar, DecimalScalar, enumOf } from "../../kernel/scalars.ts";
import { BackboneFunctionEnum } from "../backbone-reviews/backbone-review.type.ts";
import {
  signalKinds,
  signalPlaces,
  trendSilences,
  type Signal,
  type SignalKind,
  type SignalPlace,
  type SignalPoint,
  type TrendSilence,
} from "./signal.ts";

export const ConditionEnum = enumOf("Condition", conditions);
export const SignalCodeEnum = enumOf("ConditionSignalCode", signalCodes);
export const SignalKindEnum = enumOf("SignalKind", signalKinds);
export const SilenceEnum = enumOf("SignalSilence", silences);
export const SignalPlaceEnum = enumOf("SignalPlace", signalPlaces);
export const TrendSilenceEnum = enumOf("TrendSilence", trendSilences);

@ObjectType("SignalPoint", { simpleResolvers: true, description: "A signal as it stood at the end of a day." })
export class SignalPointType implements SignalPoint {
  @Field(() => DateScalar)
  on!: string;
  @Field(() => Float, { nullable: true, description: "null: nothing could be said." })
  value!: number | null;
  @Field(() => DecimalScalar, { nullable: true })
  numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  denominator!: string | null;
}

@ObjectType("ConditionSignal", {
  simpleResolvers: true,
  description:
    "What is known of one thing, with what it is counted from. Two of them are never added: there is no total.",
})
export class ConditionSignalType implements Signal {
  @Field(() => SignalCodeEnum)
  code!: SignalCode;
  @Field(() => BackboneFunctionEnum, {
    nullable: true,
    description: "The function of the backbone that it is of; null: it is of none alone.",
  })
  function!: BackboneFunction | null;
  @Field(() => SignalKindEnum, {
    description: "What the value is read as: a SHARE and a RATIO from 0 to 1, a SCORE from 0 to 4.",
  })
  kind!: SignalKind;
  @Field(() => Float, {
    nullable: true,
    description: "null: nothing can be said, and `silence` says why. That is not 0.",
  })
  value!: number | null;
  @Field(() => SilenceEnum, { nullable: true })
  silence!: Silence | null;
  @Field(() => DecimalScalar, { nullable: true })
  numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  denominator!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "Of what should be counted, so much is known; null: it is the numerator and denominator.",
  })
  known!: number | null;
  @Field(() => Int, { nullable: true })
  outOf!: number | null;
  @Field(() => DateScalar, { description: "The day it is of." })
  on!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day of what is counted; null: from the beginning.",
  })
  from!: string | null;
  @Field(() => [SignalPointType], {
    nullable: true,
    description:
      "The same at earlier quarter ends, the oldest first, from records that carry their day. null: that cannot be told honestly, and `trendSilence` says why.",
  })
  trend!: SignalPoint[] | null;
  @Field(() => TrendSilenceEnum, { nullable: true })
  trendSilence!: TrendSilence | null;
  @Field(() => SignalPlaceEnum, { description: "Where what it tells of can be changed." })
  place!: SignalPlace;
}

@ObjectType("ConditionPanel", { simpleResolvers: true })
export class ConditionPanelType {
  @Field(() => ConditionEnum)
  condition!: Condition;
  @Field(() => [ConditionSignalType])
  signals!: Signal[];
}

@ObjectType("Conditions", {
  simpleResolvers: true,
  description:
    "The five conditions of collective impact as they stand: each by its own signals and never by a score (docs/methodology.md 4.16).",
})
export class ConditionsType {
  @Field(() => DateScalar, { description: "The day it is, where the initiative is." })
  on!: string;
  @Field(() => [ConditionPanelType])
  panels!: ConditionPanelType[];
  @Field(() => [ConditionSignalType], {
    description: "What cuts across all five: who holds the seats, the decisions and the money, and who was told.",
  })
  equity!: Signal[];
}
