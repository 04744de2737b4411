import { Field, ObjectType } from "type-graphql";
import { DateScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";

@ObjectType("ReportLink", {
  description:
    "What a link of a reminder is for. Its secret, sent as `Authorization: Bearer <secret>`, reads and reports as one person for one organisation, and nothing else.",
})
export class ReportLinkType {
  @Field(() => PeriodCodeScalar, {
    description: "The period that its page begins with; others of the organisation are as open.",
  })
  period!: string;
  @Field(() => DateScalar, { description: "The last day it opens anything, in UTC." })
  expiresOn!: string;
}
