import type { RevisionReason, ValueState } from "@keelson/domain/measurement/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload, ProblemType } from "../../kernel/payload.ts";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { ValueStateEnum } from "../aggregates/aggregate.type.ts";
import { CategoryInput } from "../dimensions/dimension.type.ts";
import { MeasurementType, RevisionReasonEnum } from "./measurement.type.ts";

/** The figure of one set of categories, as a partner sends it. */
@InputType()
abstract class FigureInputFields {
  @Field(() => [CategoryInput], { nullable: true, defaultValue: [] })
  categories!: CategoryInput[] | null;
  @Field(() => ValueStateEnum, { nullable: true, defaultValue: "REPORTED" })
  valueState!: ValueState | null;
  @Field(() => DecimalScalar, { nullable: true })
  value?: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  numerator?: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  denominator?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({
  description:
    "COUNT, PEOPLE_COUNT, AMOUNT: value. PROPORTION, RATE: numerator and denominator (value is derived, never sent). " +
    "MEAN: value is the mean, denominator is n. ORDINAL, NOMINAL: value is a count, one row per category of the answer " +
    "dimension. MILESTONE: value 1 or 0. QUALITATIVE: note. Any state but REPORTED and ESTIMATED: no figures, save a known " +
    "denominator under SUPPRESSED_AT_SOURCE.",
})
export class MeasurementInput extends FigureInputFields {
  @Field(() => String)
  indicatorCode!: string;
  @Field(() => PeriodCodeScalar)
  period!: string;
}

@InputType({ description: "What the corrected measurement says of one set of categories." })
export class RevisedFigureInput extends FigureInputFields {}

@InputType({
  description:
    "What its sender looked at before writing. Where somebody has changed it since, CONFLICT is told; where not, the rows are all that it " +
    "says from now on. DUPLICATE_SEEN where it is said twice, SEEN_WITHOUT_ROW where no row is of it.",
})
export class SeenMeasurementInput {
  @Field(() => String)
  indicatorCode!: string;
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => Int, { description: "Which revision it was; 0 where there was none." })
  revision!: number;
  @Field(() => Int, {
    description: "The version of that revision, for each counts its own; 0 where there was none.",
  })
  version!: number;
}

@InputType()
export class RecordMeasurementsInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => String, { description: "8–255 characters, unique to the sender." })
  idempotencyKey!: string;
  @Field(() => [MeasurementInput])
  rows!: MeasurementInput[];
  @Field(() => RevisionReasonEnum, { nullable: true, description: "Why already accepted figures change." })
  reason?: RevisionReason | null;
  @Field(() => [SeenMeasurementInput], { nullable: true })
  seen?: SeenMeasurementInput[] | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Submit at once what was recorded." })
  submit!: boolean | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  dryRun!: boolean | null;
}

@InputType()
export class MeasurementIdsInput {
  @Field(() => [ID])
  ids!: string[];
  @Field(() => [Int], { nullable: true })
  expectedVersions?: number[] | null;
}

@InputType()
export class ReviseMeasurementInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: "The version you looked at; CONFLICT where somebody has changed it since." })
  expectedVersion!: number;
  @Field(() => [RevisedFigureInput], { description: "All of what it says from now on." })
  rows!: RevisedFigureInput[];
  @Field(() => RevisionReasonEnum, {
    nullable: true,
    description: "Required once figures of the period were accepted.",
  })
  reason?: RevisionReason | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  submit!: boolean | null;
}

@InputType()
export class WithdrawMeasurementsInput extends MeasurementIdsInput {
  @Field(() => RevisionReasonEnum, { nullable: true, description: "Required for figures that were accepted once." })
  reason?: RevisionReason | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType({ description: "Warnings never stop anything: a jump, a falling total, the same figures as last time." })
export class RecordMeasurementsPayload extends Payload {
  @Field(() => [MeasurementType])
  measurements!: MeasurementType[];
  @Field(() => [ProblemType])
  warnings!: ProblemType[];
}

@ObjectType()
export class MeasurementsPayload extends Payload {
  @Field(() => [MeasurementType])
  measurements!: MeasurementType[];
}
