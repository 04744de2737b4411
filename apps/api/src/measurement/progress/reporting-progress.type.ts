import { Field, Float, Int, ObjectType } from "type-graphql";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import { Connection } from "../../kernel/page.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";

@ObjectType("ReportingCounts", {
  simpleResolvers: true,
  description:
    "Counted in obligation-periods (one partner × one indicator × one of its periods) that end within the period.",
})
export class CountsType {
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
  @Field(() => Float, { description: "submitted / expected" })
  submissionRate!: number;
  @Field(() => Float, { description: "first submitted on or before the due date / expected" })
  timeliness!: number;
}

@ObjectType("ReportingProgress", {
  description:
    "Counted in obligation-periods (one partner × one indicator × one of its periods) that end within the period.",
})
export class ReportingProgressType extends CountsType {
  @Field(() => PeriodCodeScalar)
  period!: string;
}

@ObjectType("PartnerProgress", { simpleResolvers: true, description: "One partner's line of the reporting board." })
export class PartnerProgressType {
  @Field(() => MembershipType)
  membership!: MembershipType;
}

export const PartnerProgressConnection = Connection(PartnerProgressType, "PartnerProgress");
