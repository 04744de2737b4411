import {
  measurementStates,
  revisionReasons,
  type MeasurementState,
  type RevisionReason,
  type ValueState,
} from "@keelson/domain/measurement/words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { DateTimeScalar, DecimalScalar, enumOf } from "../../kernel/scalars.ts";
import { ValueStateEnum } from "../aggregates/aggregate.type.ts";

export const MeasurementStateEnum = enumOf("MeasurementState", measurementStates);
export const RevisionReasonEnum = enumOf("RevisionReason", revisionReasons);

@ObjectType("MeasurementCategory")
export class MeasurementCategoryType {
  @Field(() => String)
  dimension!: string;
  @Field(() => String)
  category!: string;
}

@ObjectType("MeasurementValue")
export class MeasurementValueType {
  @Field(() => [MeasurementCategoryType])
  categories!: MeasurementCategoryType[];
  @Field(() => ValueStateEnum)
  valueState!: ValueState;
  @Field(() => DecimalScalar, { nullable: true })
  value!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  denominator!: string | null;
  @Field(() => Boolean)
  derived!: boolean;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType("Measurement", {
  description:
    "What one partner says of one indicator in one period: its total and its parts together, which are submitted, queried and " +
    "accepted as one. A correction is a new revision.",
})
export class MeasurementType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  revision!: number;
  @Field(() => RevisionReasonEnum, { nullable: true })
  reason!: RevisionReason | null;
  @Field(() => MeasurementStateEnum)
  state!: MeasurementState;
  @Field(() => Int, {
    description: "Send it back as expectedVersion to be told of somebody else's change instead of undoing it.",
  })
  version!: number;
  @Field(() => DateTimeScalar)
  recordedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was taken in; null until then." })
  decidedAt!: Date | null;
  @Field(() => Boolean, { description: "Nobody else at the partner could have checked it." })
  singleEyes!: boolean;
}

export const MeasurementConnection = Connection(MeasurementType, "Measurement");
