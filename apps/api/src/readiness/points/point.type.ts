import type { Component } from "@keelson/domain/readiness/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MeetingType } from "../../communication/meetings/meeting.type.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar } from "../../kernel/scalars.ts";
import { ComponentEnum } from "../assessments/assessment.type.ts";

@ObjectType("ReadinessPoint", {
  description: "A point of a meeting's agenda that is about what a round says of one component.",
})
export class ReadinessPointType {
  @Field(() => ComponentEnum)
  component!: Component;
  @Field(() => Int, { description: "Its place in the agenda, from 1." })
  place!: number;
  @Field(() => String, { description: "The point, as it is called there." })
  title!: string;
}

@ObjectType("AgendaComponent", { description: "What a point of an agenda is about: one component of one round." })
export class AgendaComponentType {
  @Field(() => ComponentEnum)
  component!: Component;
}

@InputType({ description: "The meeting that is planned where there is none yet: all that take part are invited." })
export class MeetingForPointInput {
  @Field(() => String)
  title!: string;
  @Field(() => DateScalar, { description: "The day, where the initiative is." })
  on!: string;
  @Field(() => String, { description: "When it starts there, by the clock: 14:30." })
  at!: string;
}

@InputType()
export class PutOnAgendaInput {
  @Field(() => ID)
  assessmentId!: string;
  @Field(() => ComponentEnum)
  component!: Component;
  @Field(() => String, { description: "What the point is called." })
  title!: string;
  @Field(() => MeetingForPointInput, { nullable: true })
  plan?: MeetingForPointInput | null;
}

@ObjectType()
export class PutOnAgendaPayload extends Payload {
  @Field(() => MeetingType, { nullable: true, description: "On whose agenda it is now." })
  meeting!: MeetingType | null;
}
