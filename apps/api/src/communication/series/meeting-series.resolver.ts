import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { may } from "../communication.policy.ts";
import { findMeetings, findNextMeetings } from "../meetings/find-meetings.ts";
import type { Meeting } from "../meetings/meeting.entity.ts";
import { MeetingConnection, MeetingType } from "../meetings/meeting.type.ts";
import { changeMeetingSeries } from "./change-meeting-series.ts";
import { findMeetingSeries, meetingSeriesById } from "./find-meeting-series.ts";
import type { MeetingSeries } from "./meeting-series.entity.ts";
import {
  ChangeMeetingSeriesInput,
  MeetingSeriesConnection,
  MeetingSeriesPayload,
  MeetingSeriesType,
  PlanMeetingSeriesInput,
  PlanNextMeetingsInput,
} from "./meeting-series.type.ts";
import { planMeetingSeries } from "./plan-meeting-series.ts";
import { planNextMeetings } from "./plan-next-meetings.ts";

const nothing = { series: null, meetings: [] };

@Resolver(() => InitiativeType)
export class InitiativeMeetingSeriesResolver {
  @FieldResolver(() => MeetingSeriesConnection, {
    description:
      "Its meetings that come again, the latest made first. Funders read those of meetings they were invited to.",
  })
  meetingSeries(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findMeetingSeries(ctx, { initiativeId: id, first, after });
  }
}

@Resolver(() => MeetingType)
export class MeetingOfSeriesResolver {
  @FieldResolver(() => MeetingSeriesType, {
    nullable: true,
    description: "The series it is of; null: it stands alone.",
  })
  series(@Root() { initiativeId, seriesId }: Meeting, @Ctx() ctx: Context) {
    return seriesId === null ? null : ctx.load(meetingSeriesById, { initiativeId, id: seriesId });
  }
}

@Resolver(() => MeetingSeriesType)
export class MeetingSeriesResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: MeetingSeries) {
    return nodeId("meetingSeries", initiativeId, id);
  }

  @FieldResolver(() => MeetingConnection, { description: "All of them, the latest first." })
  meetings(
    @Root() { initiativeId, id }: MeetingSeries,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findMeetings(ctx, { initiativeId, seriesId: id, first, after });
  }

  @FieldResolver(() => MeetingConnection, { description: "Those that are planned, the next first." })
  nextMeetings(
    @Root() { initiativeId, id }: MeetingSeries,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findNextMeetings(ctx, { initiativeId, seriesId: id, first, after });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId }: MeetingSeries, @Ctx() { actor }: Context) {
    const runs = may.runMeetings(actor, initiativeId);
    return those({ CHANGE_MEETING_SERIES: runs, PLAN_NEXT_MEETINGS: runs });
  }

  @Mutation(() => MeetingSeriesPayload, {
    description:
      "Plans meetings that come again, for whoever plans meetings. OUT_OF_RANGE outside 1–366 days and 1–26 meetings.",
  })
  planMeetingSeries(@Arg("input", () => PlanMeetingSeriesInput) input: PlanMeetingSeriesInput, @Ctx() ctx: Context) {
    return ctx.run(planMeetingSeries, input, nothing);
  }

  @Mutation(() => MeetingSeriesPayload, {
    description: "Plans the next meetings of a series in its rhythm, from today on, like its last one.",
  })
  planNextMeetings(@Arg("input", () => PlanNextMeetingsInput) input: PlanNextMeetingsInput, @Ctx() ctx: Context) {
    return ctx.run(planNextMeetings, input, nothing);
  }

  @Mutation(() => MeetingSeriesPayload)
  changeMeetingSeries(
    @Arg("input", () => ChangeMeetingSeriesInput) input: ChangeMeetingSeriesInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(changeMeetingSeries, input, nothing);
  }
}
