import { meetingSteps } from "@keelson/domain/communication/meeting";
import {
  agendaPurposes,
  attendanceModes,
  meetingStates,
  type AgendaPurpose,
  type AttendanceMode,
  type MeetingState,
} from "@keelson/domain/communication/words";
import type { MembershipRole } from "@keelson/domain/identity/roles";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { MembershipRoleEnum } from "../../identity/memberships/membership.type.ts";
import { Connection } from "../../kernel/page.ts";
import { DateTimeScalar, enumOf } from "../../kernel/scalars.ts";

export const MeetingStateEnum = enumOf("MeetingState", meetingStates);
export const MeetingStepEnum = enumOf("MeetingStep", meetingSteps);
export const AgendaPurposeEnum = enumOf("AgendaPurpose", agendaPurposes);
export const AttendanceModeEnum = enumOf("AttendanceMode", attendanceModes);

@ObjectType("Meeting")
export class MeetingType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  title!: string;
  @Field(() => DateTimeScalar)
  startsAt!: Date;
  @Field(() => Int)
  durationMinutes!: number;
  @Field(() => String, { nullable: true })
  place!: string | null;
  @Field(() => String, { nullable: true, description: "An https address, for those who come from afar." })
  link!: string | null;
  @Field(() => [String], { description: "The languages spoken, as BCP 47 tags." })
  languages!: string[];
  @Field(() => [String], { description: "The languages into which it is interpreted, as BCP 47 tags." })
  interpretation!: string[];
  @Field(() => MeetingStateEnum)
  state!: MeetingState;
  @Field(() => String, { nullable: true })
  cancelledBecause!: string | null;
  @Field(() => String, { description: "As written so far; whoever may read the meeting reads along." })
  minutes!: string;
  @Field(() => String, { description: "A BCP 47 tag; und: nobody said." })
  minutesLanguage!: string;
  @Field(() => Int, {
    description:
      "Send it back as expectedVersion: minutes that somebody else wrote meanwhile are a CONFLICT. 0: none yet.",
  })
  minutesVersion!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  minutesAt!: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the minutes were published; null: they are a draft.",
  })
  publishedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: "Which version was published: they may have been put right since." })
  publishedVersion!: number | null;
  @Field(() => Int)
  version!: number;
  initiativeId!: string;
  seriesId!: string | null;
}

@ObjectType("MeetingAgendaItem")
export class MeetingAgendaItemType {
  @Field(() => Int, { description: "Its place in the agenda, from 1." })
  place!: number;
  @Field(() => String)
  title!: string;
  @Field(() => AgendaPurposeEnum)
  purpose!: AgendaPurpose;
  @Field(() => Boolean, { description: "Whether it was left for the next meetings of the series." })
  remains!: boolean;
  initiativeId!: string;
  meetingId!: string;
  indicatorCodes!: readonly string[];
}

@ObjectType("AgendaIndicator", { description: "An indicator that a point of an agenda is about." })
export class AgendaIndicatorType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType("CarriedPoint", { description: "A point that remains of an earlier meeting of the same series." })
export class CarriedPointType {
  @Field(() => Int, { description: "Its place in that meeting's agenda, from 1." })
  place!: number;
  @Field(() => String)
  title!: string;
  @Field(() => AgendaPurposeEnum)
  purpose!: AgendaPurpose;
  initiativeId!: string;
  meetingId!: string;
}

@ObjectType("Attendance", { description: "Somebody at a meeting, for the organisation they act for." })
export class AttendanceType {
  @Field(() => ID, { description: "The person's." })
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => AttendanceModeEnum, {
    nullable: true,
    description: "How they took part; null: they did not, or it was not said yet.",
  })
  mode!: AttendanceMode | null;
  initiativeId!: string;
  membershipId!: string;
}

@ObjectType("GroupParticipation", { description: "Organisations of one stakeholder group." })
export class GroupParticipationType {
  @Field(() => MembershipRoleEnum)
  group!: MembershipRole;
  @Field(() => Int)
  invited!: number;
  @Field(() => Int)
  attended!: number;
  @Field(() => Float, { nullable: true, description: "0–1; null: nobody was invited." })
  rate!: number | null;
}

@ObjectType("Participation", { description: "Who came, of the organisations invited: docs/methodology.md 4.6." })
export class ParticipationType {
  @Field(() => Int, { description: "Meetings held in the time asked for." })
  meetings!: number;
  @Field(() => Int, { description: "Those of which it was written down who came: the others are not counted." })
  recorded!: number;
  @Field(() => [GroupParticipationType], {
    description: "Each organisation once a meeting, in one group alone; the community first.",
  })
  groups!: readonly GroupParticipationType[];
  @Field(() => Float, { nullable: true, description: "0–1; null: nobody was invited." })
  overall!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The community's rate over the best group's; null: no community was invited, or nobody came.",
  })
  participationParity!: number | null;
}

export const MeetingConnection = Connection(MeetingType, "Meeting");
