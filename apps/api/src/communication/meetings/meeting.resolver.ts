import { isMinutesLate, meetingSteps, nextMeetingState } from "@keelson/domain/communication/meeting";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { today } from "../../kernel/today.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { ActionItemConnection } from "../action-items/action-item.type.ts";
import { findActionItems } from "../action-items/find-action-items.ts";
import { may, mayOfWords } from "../communication.policy.ts";
import { may as mayDecide } from "../../agenda/agenda.policy.ts";
import type { Decision } from "../../agenda/decisions/decision.entity.ts";
import { DecisionType } from "../../agenda/decisions/decision.type.ts";
import { changeMeeting } from "./change-meeting.ts";
import { agendaIndicatorsOf } from "./find-agenda-indicators.ts";
import { carriedPointsOf, type CarriedPoint } from "./find-carried.ts";
import { decisionsOfMeetings } from "./find-decided.ts";
import {
  agendaItemsOf,
  attendanceOf,
  findMeetings,
  findNextMeetings,
  invitedOf,
  meetingsById,
  minutesWritersOf,
  rollCallOf,
  type AgendaPoint,
  type Attended,
} from "./find-meetings.ts";
import { meetingParticipationOf } from "./find-participation.ts";
import type { Meeting } from "./meeting.entity.ts";
import {
  ChangeMeetingInput,
  MeetingPayload,
  MoveMeetingInput,
  PlanMeetingInput,
  PublishMinutesInput,
  PublishMinutesPayload,
  RecordAttendanceInput,
  SetAgendaItemRemainsInput,
  WriteMinutesInput,
} from "./meeting.input.ts";
import {
  AgendaIndicatorType,
  AttendanceType,
  CarriedPointType,
  MeetingAgendaItemType,
  MeetingConnection,
  MeetingStepEnum,
  MeetingType,
  ParticipationType,
} from "./meeting.type.ts";
import { moveMeeting } from "./move-meeting.ts";
import { planMeeting } from "./plan-meeting.ts";
import { publishMinutes } from "./publish-minutes.ts";
import { recordAttendance } from "./record-attendance.ts";
import { setAgendaItemRemains } from "./set-agenda-item-remains.ts";
import { writeMinutes } from "./write-minutes.ts";

@Resolver(() => InitiativeType)
export class InitiativeMeetingsResolver {
  @FieldResolver(() => MeetingConnection, {
    description: "Its meetings, the latest first. Funders read those they were invited to.",
  })
  meetings(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("areMinutesLate", () => Boolean, {
      nullable: true,
      description: "Those alone that were held more than ten days ago, and whose minutes are not published.",
    })
    areMinutesLate: boolean | null,
    @Ctx() ctx: Context,
  ) {
    return findMeetings(ctx, { initiativeId: id, first, after, areMinutesLate });
  }

  @FieldResolver(() => MeetingConnection, { description: "Those that are planned, the next first." })
  nextMeetings(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findNextMeetings(ctx, { initiativeId: id, first, after });
  }

  @FieldResolver(() => MeetingType, { nullable: true, description: "One of its meetings by id." })
  async meeting(
    @Root() { id: initiativeId }: Initiative,
    @Arg("meetingId", () => ID) meetingId: string,
    @Ctx() ctx: Context,
  ) {
    const node = parseNodeId("meeting", meetingId);
    return node.initiativeId === initiativeId ? ctx.load(meetingsById, node) : null;
  }
}

@Resolver(() => MeetingType)
export class MeetingResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Meeting) {
    return nodeId("meeting", initiativeId, id);
  }

  @FieldResolver(() => String, { description: "The time zone of the initiative, in which its day and hour are meant." })
  async timeZone(@Root() { initiativeId }: Meeting, @Ctx() ctx: Context) {
    return (await ctx.load(initiativesById, initiativeId))?.timeZone;
  }

  @FieldResolver(() => [MeetingAgendaItemType])
  agenda(@Root() { initiativeId, id }: Meeting, @Ctx() ctx: Context) {
    return ctx.load(agendaItemsOf, { initiativeId, id });
  }

  @FieldResolver(() => [MembershipType], { description: "The organisations invited, by code." })
  async invited(@Root() { initiativeId, id }: Meeting, @Ctx() ctx: Context) {
    const nodes = await ctx.load(invitedOf, { initiativeId, id });
    return Promise.all(
      nodes.map((node) => ctx.load(membershipsById, { initiativeId: node.initiativeId, id: node.id })),
    );
  }

  @FieldResolver(() => [AttendanceType], { description: "Who came, by name." })
  attendance(@Root() { initiativeId, id }: Meeting, @Ctx() ctx: Context) {
    return ctx.load(attendanceOf, { initiativeId, id });
  }

  @FieldResolver(() => [AttendanceType], {
    nullable: true,
    description: "Everybody who acts for an organisation invited, and how they came: for whoever runs the meetings.",
  })
  rollCall(@Root() { initiativeId, id }: Meeting, @Ctx() ctx: Context) {
    return ctx.load(rollCallOf, { initiativeId, id });
  }

  @FieldResolver(() => ParticipationType, {
    nullable: true,
    description: "Who came of those invited, group by group; null: it was not held.",
  })
  participation(@Root() { initiativeId, id }: Meeting, @Ctx() ctx: Context) {
    return ctx.load(meetingParticipationOf, { initiativeId, id });
  }

  @FieldResolver(() => String, { nullable: true, description: "Who wrote the minutes last." })
  minutesBy(@Root() { initiativeId, id }: Meeting, @Ctx() ctx: Context) {
    return ctx.load(minutesWritersOf, { initiativeId, id });
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it was held more than ten days ago, and its minutes are not published.",
  })
  async areMinutesLate(@Root() { initiativeId, startsAt, state, publishedAt }: Meeting, @Ctx() ctx: Context) {
    const initiative = await ctx.load(initiativesById, initiativeId);
    const startsOn = today(startsAt, initiative?.timeZone ?? "UTC");
    return isMinutesLate({ state, startsOn, isPublished: publishedAt !== null }, await ctx.load(todayOf, initiativeId));
  }

  @FieldResolver(() => ActionItemConnection, { description: "What was agreed in it, the earliest due first." })
  actionItems(
    @Root() { initiativeId, id }: Meeting,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findActionItems(ctx, { initiativeId, meetingId: id, first, after });
  }

  @FieldResolver(() => [DecisionType], {
    description: "What was decided in it, as its minutes say, in the order of the register.",
  })
  decisions(@Root() { initiativeId, id }: Meeting, @Ctx() ctx: Context) {
    return ctx.load(decisionsOfMeetings, { initiativeId, id });
  }

  @FieldResolver(() => [CarriedPointType], {
    description: "Points that remain of the meetings before it, of its series: at most 100, the oldest first.",
  })
  carriedPoints(@Root() { initiativeId, id, seriesId }: Meeting, @Ctx() ctx: Context) {
    return seriesId === null ? [] : ctx.load(carriedPointsOf, { initiativeId, id });
  }

  @FieldResolver(() => ActionItemConnection, {
    description:
      "What was agreed in the meetings before it, of its series, and is still to be done, the earliest due first.",
  })
  carriedActionItems(
    @Root() { initiativeId, id }: Meeting,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findActionItems(ctx, { initiativeId, carriedTo: id, open: true, first, after });
  }

  @FieldResolver(() => [MeetingStepEnum], { description: "The steps the viewer may take with it now." })
  nextSteps(@Root() { initiativeId, state }: Meeting, @Ctx() { actor }: Context) {
    if (!may.runMeetings(actor, initiativeId)) return [];
    return meetingSteps.filter((step) => nextMeetingState(state, step) !== null);
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId, state, minutes }: Meeting, @Ctx() { actor }: Context) {
    const runs = may.runMeetings(actor, initiativeId);
    return those({
      CHANGE_MEETING: runs && state === "PLANNED",
      MOVE_MEETING: runs && state === "PLANNED",
      PUBLISH_MINUTES: runs && state === "HELD",
      RECORD_ATTENDANCE: runs && state === "HELD",
      RECORD_DECISION: runs && state === "HELD" && mayDecide.recordDecision(actor, initiativeId, "OTHER"),
      SET_AGENDA_ITEM_REMAINS: runs && state === "HELD",
      TRANSLATE_TEXT: minutes !== "" && mayOfWords.translate(actor, initiativeId),
      WRITE_MINUTES: runs && state !== "CANCELLED",
    });
  }

  @Mutation(() => MeetingPayload, {
    description:
      "Plans a meeting: for the backbone, the steering committee and chairs of working groups, as is all of its running.",
  })
  planMeeting(@Arg("input", () => PlanMeetingInput) input: PlanMeetingInput, @Ctx() ctx: Context) {
    return ctx.run(planMeeting, input, { meeting: null });
  }

  @Mutation(() => MeetingPayload)
  changeMeeting(@Arg("input", () => ChangeMeetingInput) input: ChangeMeetingInput, @Ctx() ctx: Context) {
    return ctx.run(changeMeeting, input, { meeting: null });
  }

  @Mutation(() => MeetingPayload, {
    description: "Says that it was held, from its day on, or that it is cancelled, and why.",
  })
  moveMeeting(@Arg("input", () => MoveMeetingInput) input: MoveMeetingInput, @Ctx() ctx: Context) {
    return ctx.run(moveMeeting, input, { meeting: null });
  }

  @Mutation(() => MeetingPayload, { description: "Who came, and how, in place of what was said before." })
  recordAttendance(@Arg("input", () => RecordAttendanceInput) input: RecordAttendanceInput, @Ctx() ctx: Context) {
    return ctx.run(recordAttendance, input, { meeting: null });
  }

  @Mutation(() => MeetingPayload, {
    description:
      "Keeps the minutes as they stand. CONFLICT where somebody else wrote meanwhile: ask for the meeting, and look at both.",
  })
  writeMinutes(@Arg("input", () => WriteMinutesInput) input: WriteMinutesInput, @Ctx() ctx: Context) {
    return ctx.run(writeMinutes, input, { meeting: null });
  }

  @Mutation(() => MeetingPayload, {
    description:
      "Says that a point of a meeting that was held remains for the next of its series, or does not any more.",
  })
  setAgendaItemRemains(
    @Arg("input", () => SetAgendaItemRemainsInput) input: SetAgendaItemRemainsInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(setAgendaItemRemains, input, { meeting: null });
  }

  @Mutation(() => PublishMinutesPayload, {
    description:
      "Publishes the minutes. Each line `/action what @who by when` becomes an action item, each `/decision what because why` a decision, " +
      "once a point of the agenda. Where under a point one such line has gone and one has come, the new decision takes the place of the old " +
      "one, if the publisher may replace it. Who came is written down first (ATTENDANCE_REQUIRED). A line that cannot be read, or is not the publisher's to record (DECISION_NOT_YOURS), is told by its number, in `path`, and " +
      "nothing is published.",
  })
  publishMinutes(@Arg("input", () => PublishMinutesInput) input: PublishMinutesInput, @Ctx() ctx: Context) {
    return ctx.run(publishMinutes, input, { meeting: null, actionItems: [], decisions: [] });
  }
}

@Resolver(() => MeetingAgendaItemType)
export class MeetingAgendaItemResolver {
  @FieldResolver(() => [AgendaIndicatorType], { description: "The indicators it is about." })
  indicators(@Root() point: AgendaPoint, @Ctx() ctx: Context) {
    return ctx.load(agendaIndicatorsOf, point);
  }
}

@Resolver(() => CarriedPointType)
export class CarriedPointResolver {
  @FieldResolver(() => MeetingType, { description: "The meeting in which it remained." })
  meeting(@Root() { initiativeId, meetingId: id }: CarriedPoint, @Ctx() ctx: Context) {
    return ctx.load(meetingsById, { initiativeId, id });
  }
}

@Resolver(() => DecisionType)
export class DecisionOfMeetingResolver {
  @FieldResolver(() => MeetingType, {
    nullable: true,
    description: "The meeting in whose minutes it was written down; null also where the viewer does not read that.",
  })
  meeting(@Root() { initiativeId, meetingId }: Decision, @Ctx() ctx: Context) {
    return meetingId === null ? null : ctx.load(meetingsById, { initiativeId, id: meetingId });
  }
}

@Resolver(() => AttendanceType)
export class AttendanceResolver {
  @FieldResolver(() => MembershipType)
  membership(@Root() { initiativeId, membershipId: id }: Attended, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id });
  }
}
