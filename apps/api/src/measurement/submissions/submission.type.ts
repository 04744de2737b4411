import { doubtCodes, type DoubtCode } from "@keelson/domain/measurement/doubts";
import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar, enumOf } from "../../kernel/scalars.ts";
import { MeasurementCategoryType } from "../measurements/measurement.type.ts";

/** The states of what was handed in and is not decided on. */
export const submissionStates = ["SUBMITTED", "QUERIED"] as const;
export type SubmissionState = (typeof submissionStates)[number];
export const SubmissionStateEnum = enumOf("SubmissionState", submissionStates);

export const DoubtCodeEnum = enumOf("DoubtCode", doubtCodes);

@ObjectType("MeasurementDoubt", {
  description:
    "What to look at once more before a figure counts. It stops nothing; whoever reviews reads the partner's note and judges.",
})
export class MeasurementDoubtType {
  @Field(() => DoubtCodeEnum)
  code!: DoubtCode;
  @Field(() => [MeasurementCategoryType], { description: "The part it is about; empty: the total, or all of it." })
  categories!: MeasurementCategoryType[];
}

@ObjectType("PeerRange", {
  description: "Between which totals the other partners' lie, of the same indicator, period and definition.",
})
export class PeerRangeType {
  @Field(() => Int, { description: "How many other partners have handed in a total." })
  partners!: number;
  @Field(() => DecimalScalar, { nullable: true, description: "The least; null where nobody has." })
  low!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "The greatest; null where nobody has." })
  high!: string | null;
}
