import {
  consultationAudiences,
  consultationStatuses,
  loopResponses,
  type ConsultationAudience,
  type ConsultationStatus,
  type LoopResponse,
} from "@keelson/domain/agenda/consultation";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, DateTimeScalar, enumOf } from "../../kernel/scalars.ts";

export const ConsultationStatusEnum = enumOf("ConsultationStatus", consultationStatuses);
export const ConsultationAudienceEnum = enumOf("ConsultationAudience", consultationAudiences);
export const LoopResponseEnum = enumOf("LoopResponse", loopResponses);

@ObjectType("ConsultationTheme", { description: "What people have raised, and what they were told: you said, we did." })
export class ConsultationThemeType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  text!: string;
  @Field(() => String, { description: "What it is written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => LoopResponseEnum, { nullable: true })
  response!: LoopResponse | null;
  @Field(() => String, { nullable: true })
  responseText!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What the answer is written in, as a BCP 47 tag; null: nobody has answered, or said it.",
  })
  responseLanguage!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "When whoever wrote it down took it back." })
  withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why they did." })
  withdrawnBecause!: string | null;
}

@ObjectType("Consultation", {
  description: "What people are asked before something is decided, and what they were told.",
})
export class ConsultationType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  language!: string;
  @Field(() => [ConsultationAudienceEnum], {
    description: "CONSTITUENTS and PUBLIC open it to those whom it is about.",
  })
  audiences!: ConsultationAudience[];
  @Field(() => [String], { description: "In which languages people may answer." })
  languages!: string[];
  @Field(() => [String])
  channels!: string[];
  @Field(() => [String])
  questions!: string[];
  @Field(() => DateScalar)
  opensOn!: string;
  @Field(() => DateScalar)
  closesOn!: string;
  @Field(() => ConsultationStatusEnum)
  status!: ConsultationStatus;
  @Field(() => String, { nullable: true, description: "What everybody was told at its end." })
  response!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What that is written in, as a BCP 47 tag; null: it is not answered, or nobody said it.",
  })
  responseLanguage!: string | null;
  @Field(() => DateScalar, { nullable: true })
  answeredOn!: string | null;
}
export const ConsultationConnection = Connection(ConsultationType, "Consultation");

@InputType()
export class PlanConsultationInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => ID, { nullable: true, description: "The version of the agenda that it is about." })
  agendaVersionId?: string | null;
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the initiative's own." })
  language?: string | null;
  @Field(() => [ConsultationAudienceEnum])
  audiences!: ConsultationAudience[];
  @Field(() => [String], { description: "In which languages people may answer, as BCP 47 tags." })
  languages!: string[];
  @Field(() => [String], { defaultValue: [], description: "Where people are asked: a meeting, a poster, by phone." })
  channels!: string[];
  @Field(() => [String])
  questions!: string[];
  @Field(() => [String], {
    defaultValue: [],
    description:
      "What each question is written in, in their order, as BCP 47 tags; left out, the consultation's. The same may be asked in several.",
  })
  questionLanguages!: string[];
  @Field(() => DateScalar, { nullable: true, description: "Left out: today." })
  opensOn?: string | null;
  @Field(() => DateScalar, { description: "It is open for 14 days at least." })
  closesOn!: string;
}

@InputType()
export class MoveConsultationInput {
  @Field(() => ID)
  id!: string;
  @Field(() => ConsultationStatusEnum)
  to!: ConsultationStatus;
  @Field(() => String, { defaultValue: "", description: "What everybody is told, where it is answered." })
  response!: string;
  @Field(() => String, {
    nullable: true,
    description: "What that is written in, as a BCP 47 tag; left out, the consultation's.",
  })
  language?: string | null;
}

@InputType()
export class RaiseThemeInput {
  @Field(() => ID)
  consultationId!: string;
  @Field(() => String, { description: "As people said it." })
  text!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the consultation's." })
  language?: string | null;
  @Field(() => Int, { nullable: true })
  heard?: number | null;
}

@InputType()
export class AnswerThemeInput {
  @Field(() => ID)
  id!: string;
  @Field(() => LoopResponseEnum)
  response!: LoopResponse;
  @Field(() => String)
  text!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, what was raised is written in." })
  language?: string | null;
}

@InputType()
export class WithdrawThemeInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "Why, for everybody who reads the consultation." })
  because!: string;
}

@ObjectType()
export class ConsultationPayload extends Payload {
  @Field(() => ConsultationType, { nullable: true })
  consultation!: ConsultationType | null;
}

@ObjectType()
export class ThemePayload extends Payload {
  @Field(() => ConsultationThemeType, { nullable: true })
  theme!: ConsultationThemeType | null;
}
