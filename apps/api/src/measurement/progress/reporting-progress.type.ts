import { partnerStandings, punctualities, type Punctuality } from "@keelson/domain/measurement/partner-standing";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import { Connection } from "../../kernel/page.ts";
import { enumOf, PeriodCodeScalar } from "../../kernel/scalars.ts";

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

export const PartnerStandingEnum = enumOf("PartnerStanding", partnerStandings);
export const PunctualityEnum = enumOf("Punctuality", punctualities);
const partnerFilters = ["LATE", ...partnerStandings] as const;
export type PartnerFilter = (typeof partnerFilters)[number];
export const PartnerFilterEnum = enumOf("PartnerFilter", partnerFilters);

@ObjectType("PartnerCounts", {
  simpleResolvers: true,
  description:
    "How many partners are how far. Each has one standing; being late is beside it: something is missing though its due date has passed.",
})
export class PartnerCountsType {
  @Field(() => Int, { description: "All of whom something was asked." })
  partners!: number;
  @Field(() => Int)
  late!: number;
  @Field(() => Int)
  notStarted!: number;
  @Field(() => Int)
  draft!: number;
  @Field(() => Int)
  submitted!: number;
  @Field(() => Int)
  returned!: number;
  @Field(() => Int)
  accepted!: number;
  @Field(() => Int)
  excused!: number;
}

@ObjectType("PeriodPunctuality", { simpleResolvers: true })
export class PeriodPunctualityType {
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => PunctualityEnum)
  punctuality!: Punctuality;
}

@ObjectType("PartnerProgress", { simpleResolvers: true, description: "One partner's line of the reporting board." })
export class PartnerProgressType {
  @Field(() => MembershipType)
  membership!: MembershipType;
}

export const PartnerProgressConnection = Connection(PartnerProgressType, "PartnerProgress");
