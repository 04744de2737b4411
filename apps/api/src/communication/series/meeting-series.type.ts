import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { MeetingType } from "../meetings/meeting.type.ts";
import { PlanMeetingInput } from "../meetings/meeting.input.ts";

@ObjectType("MeetingSeries", { description: "Meetings that come again: whose, what for, and how often." })
export class MeetingSeriesType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: "Whose meetings they are, as the circle is called; null: everybody's.",
  })
  circle!: string | null;
  @Field(() => String, { description: "What they are for, as it was written." })
  purpose!: string;
  @Field(() => String, { description: "The purpose's language, as a BCP 47 tag; und: nobody said." })
  language!: string;
  @Field(() => Int, { description: "How many days lie between two of them, 1–366." })
  cadenceDays!: number;
  @Field(() => Int, { description: "Send it back as expectedVersion to change what you read." })
  version!: number;
  initiativeId!: string;
}

export const MeetingSeriesConnection = Connection(MeetingSeriesType, "MeetingSeries");

@InputType()
export class PlanMeetingSeriesInput {
  @Field(() => PlanMeetingInput, {
    description: "Its first meeting; the others are like it, each with an agenda of its own to come.",
  })
  first!: PlanMeetingInput;
  @Field(() => String, { nullable: true })
  circle?: string | null;
  @Field(() => String)
  purpose!: string;
  @Field(() => String, { nullable: true, description: "The purpose's language, as a BCP 47 tag." })
  language?: string | null;
  @Field(() => Int)
  cadenceDays!: number;
  @Field(() => Int, { defaultValue: 1, description: "How many meetings are planned at once, 1–26." })
  meetings!: number;
}

@InputType()
export class PlanNextMeetingsInput {
  @Field(() => ID)
  seriesId!: string;
  @Field(() => Int, { defaultValue: 1, description: "1–26." })
  meetings!: number;
}

@InputType({
  description: "What is left out stays as it is. Meetings that are planned stay planned for when they are.",
})
export class ChangeMeetingSeriesInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true, description: "An empty text: none." })
  circle?: string | null;
  @Field(() => String, { nullable: true })
  purpose?: string | null;
  @Field(() => String, { nullable: true })
  language?: string | null;
  @Field(() => Int, { nullable: true })
  cadenceDays?: number | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@ObjectType()
export class MeetingSeriesPayload extends Payload {
  @Field(() => MeetingSeriesType, { nullable: true })
  series!: MeetingSeriesType | null;
  @Field(() => [MeetingType], { description: "Those that were planned now, the next first." })
  meetings!: MeetingType[];
}
