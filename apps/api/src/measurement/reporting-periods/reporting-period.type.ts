import { reportingPeriodStates } from "@keelson/domain/measurement/reporting-period";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { enumOf, PeriodCodeScalar } from "../../kernel/scalars.ts";

export const ReportingPeriodStateEnum = enumOf("ReportingPeriodState", reportingPeriodStates);

@ObjectType("PeriodClosing", {
  description: "How complete a period was when it was closed, in partners: what came later is not in it.",
})
export class PeriodClosingType {
  @Field(() => Int)
  expected!: number;
  @Field(() => Int)
  reported!: number;
  @Field(() => Int)
  accepted!: number;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType("ReportingPeriod", {
  description:
    "One of an indicator's own periods, for all partners together: OPEN from its first day on until a data steward closes it; " +
    "RESTATED where its figure changed materially after that.",
})
export class ReportingPeriodType {
  @Field(() => PeriodClosingType, { nullable: true })
  closing!: PeriodClosingType | null;
  @Field(() => Int, { description: "Partners asked for it and not let off, as of now." })
  expected!: number;
  @Field(() => Int, { description: "Of these, partners that have handed in a figure." })
  reported!: number;
  @Field(() => Int, { description: "Of these, partners with an accepted figure." })
  accepted!: number;
}

@InputType()
export class ClosePeriodInput {
  @Field(() => ID)
  indicatorId!: string;
  @Field(() => PeriodCodeScalar, { description: "One of the indicator's own periods, and over." })
  period!: string;
  @Field(() => String, {
    nullable: true,
    description: "Read by everybody who sees the initiative: name no partner's figure.",
  })
  note?: string | null;
}

@ObjectType()
export class ClosePeriodPayload extends Payload {
  @Field(() => ReportingPeriodType, { nullable: true })
  reportingPeriod!: ReportingPeriodType | null;
}
