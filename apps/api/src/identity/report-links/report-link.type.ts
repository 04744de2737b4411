import { Field, ObjectType } from "type-graphql";
import { DateScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";

@ObjectType("ReportLink", {
  description:
    "What a link of a reminder is for. Its secret, sent as `Authorization: Bearer <secret>`, reads as one person for one organisation, reports, corrects and " +
    "withdraws its reports, answers what it is asked about them, and says that something does not apply or is not safe to report, where that person " +
    "may. It does nothing else.",
})
export class ReportLinkType {
  @Field(() => PeriodCodeScalar, {
    description: "The period that its page begins with; others of the organisation are as open.",
  })
  period!: string;
  @Field(() => DateScalar, { description: "The last day it opens anything, in UTC." })
  expiresOn!: string;
}
