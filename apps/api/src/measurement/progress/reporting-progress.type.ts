import { Field, Float, Int, ObjectType } from "type-graphql";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";

@ObjectType("ReportingProgress", {
  description:
    "Counted in obligation-periods (one partner × one indicator × one of its periods) that end within the period.",
})
export class ReportingProgressType {
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => Int)
  expected!: number;
  @Field(() => Int)
  submitted!: number;
  @Field(() => Int)
  accepted!: number;
  @Field(() => Int)
  overdue!: number;
  @Field(() => Int)
  waived!: number;
  @Field(() => Float, { description: "accepted / expected" })
  completeness!: number;
  @Field(() => Float, { description: "first submitted on or before the due date / expected" })
  timeliness!: number;
}
