import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { meetingsById, type AgendaPoint } from "../../communication/meetings/find-meetings.ts";
import { MeetingAgendaItemType, MeetingType } from "../../communication/meetings/meeting.type.ts";
import type { Context } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { assessmentsById } from "../assessments/find-assessments.ts";
import { ReadinessAssessmentType } from "../assessments/assessment.type.ts";
import type { ReadinessAssessment } from "../assessments/assessment.entity.ts";
import { pointsOfAssessments, type ReadinessPoint } from "./find-points.ts";
import { AgendaComponentType, PutOnAgendaInput, PutOnAgendaPayload, ReadinessPointType } from "./point.type.ts";
import { putOnAgenda } from "./put-on-agenda.ts";

@Resolver(() => ReadinessPointType)
export class ReadinessPointResolver {
  @FieldResolver(() => MeetingType)
  meeting(@Root() { initiativeId, meetingId: id }: ReadinessPoint, @Ctx() ctx: Context) {
    return ctx.load(meetingsById, { initiativeId, id });
  }

  @Mutation(() => PutOnAgendaPayload, {
    description:
      "Puts what a closed round says of a component on the agenda of the next meeting that is planned: for whoever runs the meetings. Once: " +
      "where it is on the agenda of one to come, that is answered. MEETING_REQUIRED where none is planned and none is asked for; NOT_CLOSED.",
  })
  putOnAgenda(@Arg("input", () => PutOnAgendaInput) input: PutOnAgendaInput, @Ctx() ctx: Context) {
    return ctx.run(putOnAgenda, input, { meeting: null });
  }
}

@Resolver(() => ReadinessAssessmentType)
export class PointsOfAssessmentResolver {
  @FieldResolver(() => [ReadinessPointType], {
    description:
      "Where what it says is talked about, or was: points of agendas that the viewer reads, the latest first.",
  })
  points(@Root() { initiativeId, id }: ReadinessAssessment, @Ctx() ctx: Context) {
    return ctx.load(pointsOfAssessments, { initiativeId, id });
  }
}

@Resolver(() => MeetingAgendaItemType)
export class AboutPointResolver {
  @FieldResolver(() => AgendaComponentType, {
    nullable: true,
    description: "The component of a round of readiness that it is about; null: none.",
  })
  about(@Root() { initiativeId, assessmentId, component }: AgendaPoint) {
    return assessmentId === null ? null : { initiativeId, id: assessmentId, component };
  }
}

@Resolver(() => AgendaComponentType)
export class AgendaComponentResolver {
  @FieldResolver(() => ReadinessAssessmentType, { nullable: true, description: "The round." })
  assessment(@Root() { initiativeId, id }: NodeId, @Ctx() ctx: Context) {
    return ctx.load(assessmentsById, { initiativeId, id });
  }
}
