import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import { Payload } from "../../kernel/payload.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";

@InputType()
export class RemindPartnersInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => PeriodCodeScalar, { nullable: true, description: "Only of what ends within this period." })
  period?: string | null;
  @Field(() => [ID], { nullable: true, description: "Only these partners." })
  membershipIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Only of these." })
  obligationPeriodIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: "Only of what is overdue, and not of what will be due." })
  overdueOnly?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Say what would be written to whom, and write nothing." })
  dryRun?: boolean | null;
}

@ObjectType("RemindedPerson", { simpleResolvers: true })
export class RemindedPersonType {
  @Field(() => ID, { description: "The person's." })
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: "The language they are written in: en, fr, es, ar or sw." })
  language!: string;
}

@ObjectType("ReminderSent", {
  simpleResolvers: true,
  description: "A partner whose people are written to: one mail each.",
})
export class ReminderSentType {
  @Field(() => MembershipType)
  membership!: MembershipType;
  @Field(() => Int, { description: "Of how many periods of indicators." })
  missing!: number;
}

@ObjectType("ReminderPreview", {
  simpleResolvers: true,
  description: "One of the mails of a language, as its reader reads it, save for the link: that is theirs alone.",
})
export class ReminderPreviewType {
  @Field(() => String)
  language!: string;
  @Field(() => Int, { description: "How many are written to in this language." })
  people!: number;
  @Field(() => String, { description: "The name of whom this one is for." })
  to!: string;
  @Field(() => String)
  subject!: string;
  @Field(() => String)
  text!: string;
}

@ObjectType()
export class RemindPartnersPayload extends Payload {
  @Field(() => [ReminderSentType], { description: "Who is written to, by code." })
  reminded!: readonly ReminderSentType[];
  @Field(() => [MembershipType], { description: "Those for whom nobody reports: there is nobody to write to." })
  unreachable!: readonly MembershipType[];
  @Field(() => [MembershipType], { description: "Those who were reminded today of all of it." })
  remindedToday!: readonly MembershipType[];
  @Field(() => [ReminderPreviewType], { description: "A mail of each language, the most read first." })
  previews!: readonly ReminderPreviewType[];
}
