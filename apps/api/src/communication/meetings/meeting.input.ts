import type { DecisionMethod } from "@keelson/domain/agenda/decision";
import type { MeetingStep } from "@keelson/domain/communication/meeting";
import type { AgendaPurpose, AttendanceMode } from "@keelson/domain/communication/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DecisionMethodEnum, DecisionType } from "../../agenda/decisions/decision.type.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar } from "../../kernel/scalars.ts";
import { ActionItemType } from "../action-items/action-item.type.ts";
import { AgendaPurposeEnum, AttendanceModeEnum, MeetingStepEnum, MeetingType } from "./meeting.type.ts";

@InputType()
export class MeetingAgendaItemInput {
  @Field(() => Int, {
    nullable: true,
    description: "Its place so far: it stays about the round of readiness that it is about. Left out: a new point.",
  })
  place?: number | null;
  @Field(() => String)
  title!: string;
  @Field(() => AgendaPurposeEnum)
  purpose!: AgendaPurpose;
  @Field(() => [String], { defaultValue: [], description: "The indicators it is about, by code." })
  indicatorCodes!: string[];
}

@InputType()
export class PlanMeetingInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => DateScalar, { description: "The day, where the initiative is." })
  on!: string;
  @Field(() => String, { description: "When it starts there, by the clock: 14:30." })
  at!: string;
  @Field(() => Int, { defaultValue: 60 })
  durationMinutes!: number;
  @Field(() => String, { nullable: true })
  place?: string | null;
  @Field(() => String, { nullable: true })
  link?: string | null;
  @Field(() => [String], { defaultValue: [] })
  languages!: string[];
  @Field(() => [String], { defaultValue: [], description: "The languages into which it is interpreted." })
  interpretation!: string[];
  @Field(() => [MeetingAgendaItemInput], { defaultValue: [] })
  agenda!: MeetingAgendaItemInput[];
  @Field(() => [ID], {
    nullable: true,
    description: "The organisations invited; null: all that take part now, but for funders.",
  })
  inviteMembershipIds?: string[] | null;
}

@InputType({
  description: "What is left out stays as it is. A meeting that was held or cancelled is not changed any more.",
})
export class ChangeMeetingInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true })
  title?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Together with `at`." })
  on?: string | null;
  @Field(() => String, { nullable: true })
  at?: string | null;
  @Field(() => Int, { nullable: true })
  durationMinutes?: number | null;
  @Field(() => String, { nullable: true, description: "An empty text: none." })
  place?: string | null;
  @Field(() => String, { nullable: true, description: "An empty text: none." })
  link?: string | null;
  @Field(() => [String], { nullable: true })
  languages?: string[] | null;
  @Field(() => [String], { nullable: true })
  interpretation?: string[] | null;
  @Field(() => [MeetingAgendaItemInput], { nullable: true })
  agenda?: MeetingAgendaItemInput[] | null;
  @Field(() => [ID], { nullable: true })
  inviteMembershipIds?: string[] | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class MoveMeetingInput {
  @Field(() => ID)
  id!: string;
  @Field(() => MeetingStepEnum)
  step!: MeetingStep;
  @Field(() => String, { nullable: true, description: "Why it is cancelled: those invited are told." })
  because?: string | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class AttendanceInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => ID)
  personId!: string;
  @Field(() => AttendanceModeEnum)
  mode!: AttendanceMode;
}

@InputType()
export class RecordAttendanceInput {
  @Field(() => ID)
  meetingId!: string;
  @Field(() => [AttendanceInput], { description: "Everybody who came: what was said before is replaced." })
  attendance!: AttendanceInput[];
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class WriteMinutesInput {
  @Field(() => ID)
  meetingId!: string;
  @Field(() => String)
  text!: string;
  @Field(() => String, { nullable: true, description: "The text's language, as a BCP 47 tag." })
  language?: string | null;
  @Field(() => Int, { description: "The minutesVersion this was written over." })
  expectedVersion!: number;
}

@InputType()
export class SetAgendaItemRemainsInput {
  @Field(() => ID)
  meetingId!: string;
  @Field(() => Int, { description: "Its place in the agenda, from 1." })
  place!: number;
  @Field(() => Boolean)
  remains!: boolean;
}

@InputType()
export class PublishMinutesInput {
  @Field(() => ID)
  meetingId!: string;
  @Field(() => DecisionMethodEnum, {
    nullable: true,
    description:
      "How what stands behind /decision was decided. METHOD_REQUIRED where something does that is no decision yet.",
  })
  decidedBy?: DecisionMethod | null;
  @Field(() => Int, { nullable: true, description: "The minutesVersion that was looked at." })
  expectedVersion?: number | null;
}

@ObjectType()
export class MeetingPayload extends Payload {
  @Field(() => MeetingType, { nullable: true })
  meeting!: MeetingType | null;
}

@ObjectType()
export class PublishMinutesPayload extends Payload {
  @Field(() => MeetingType, { nullable: true })
  meeting!: MeetingType | null;
  @Field(() => [ActionItemType], { description: "What the lines that begin with /action have become now." })
  actionItems!: ActionItemType[];
  @Field(() => [DecisionType], { description: "What the lines that begin with /decision have become now." })
  decisions!: DecisionType[];
}
