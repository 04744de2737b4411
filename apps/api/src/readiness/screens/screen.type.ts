import {
  screenAnswers,
  screenQuestions,
  screenResults,
  type ScreenAnswer,
  type ScreenQuestion,
  type ScreenResult,
} from "@keelson/domain/readiness/screen";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";

export const ScreenQuestionEnum = enumOf("ScreenQuestion", screenQuestions);
export const ScreenAnswerEnum = enumOf("ScreenAnswer", screenAnswers);
export const ScreenResultEnum = enumOf("ScreenResult", screenResults);

@ObjectType("ScreenAnswered", { description: "What was said to one question of a suitability screen." })
export class ScreenAnsweredType {
  @Field(() => ScreenQuestionEnum)
  question!: ScreenQuestion;
  @Field(() => ScreenAnswerEnum)
  answer!: ScreenAnswer;
  @Field(() => String, { description: "What the answer rests on; empty where nobody knows." })
  evidence!: string;
}

@ObjectType("ScreenCondition", { description: "What has to be seen to, by an organisation and by a day." })
export class ScreenConditionType {
  @Field(() => ID)
  id!: string;
  @Field(() => ScreenQuestionEnum)
  question!: ScreenQuestion;
  @Field(() => String, { description: "What is to be done." })
  text!: string;
  @Field(() => DateScalar)
  dueOn!: string;
  @Field(() => DateScalar, { nullable: true, description: "When it was seen to; null: not yet." })
  metOn!: string | null;
  @Field(() => String, { nullable: true, description: "How it was seen to." })
  metHow!: string | null;
}

@ObjectType("SuitabilityScreen", {
  description:
    "Whether collective impact is the right approach at all: four questions before everything. A screen stays as it was written; the latest " +
    "counts.",
})
export class SuitabilityScreenType {
  @Field(() => ID)
  id!: string;
  @Field(() => ScreenResultEnum)
  result!: ScreenResult;
  @Field(() => String, { nullable: true, description: "Whether somebody whom leaders respect brings them together." })
  influentialChampion!: string | null;
  @Field(() => String, { nullable: true, description: "Whether there is money for the first years." })
  adequateFinancialResources!: string | null;
  @Field(() => String, { nullable: true, description: "Whether people feel that it cannot wait." })
  senseOfUrgency!: string | null;
  @Field(() => String, { nullable: true, description: "What collaboration can build on: history, trust." })
  basisForCollaboration!: string | null;
  @Field(() => String, { description: "What it is written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => DateScalar)
  screenedOn!: string;
}
export const SuitabilityScreenConnection = Connection(SuitabilityScreenType, "SuitabilityScreen");

@InputType()
export class ScreenAnswerInput {
  @Field(() => ScreenQuestionEnum)
  question!: ScreenQuestion;
  @Field(() => ScreenAnswerEnum)
  answer!: ScreenAnswer;
  @Field(() => String, { defaultValue: "", description: "What it rests on: for every answer but UNKNOWN." })
  evidence!: string;
}

@InputType()
export class ScreenConditionInput {
  @Field(() => ScreenQuestionEnum)
  question!: ScreenQuestion;
  @Field(() => String)
  text!: string;
  @Field(() => ID, { description: "The organisation that sees to it." })
  membershipId!: string;
  @Field(() => DateScalar)
  dueOn!: string;
}

@InputType()
export class ScreenInitiativeInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => [ScreenAnswerInput], { description: "One to each of the four questions." })
  answers!: ScreenAnswerInput[];
  @Field(() => [ScreenConditionInput], {
    defaultValue: [],
    description: "Where the result is SUITED_WITH_CONDITIONS or NOT_YET: one for every answer but YES.",
  })
  conditions!: ScreenConditionInput[];
  @Field(() => String, { nullable: true })
  influentialChampion?: string | null;
  @Field(() => String, { nullable: true })
  adequateFinancialResources?: string | null;
  @Field(() => String, { nullable: true })
  senseOfUrgency?: string | null;
  @Field(() => String, { nullable: true })
  basisForCollaboration?: string | null;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the initiative's own." })
  language?: string | null;
}

@InputType()
export class MeetConditionInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "How it was seen to." })
  how!: string;
}

@ObjectType()
export class ScreenInitiativePayload extends Payload {
  @Field(() => SuitabilityScreenType, { nullable: true })
  screen!: SuitabilityScreenType | null;
}

@ObjectType()
export class MeetConditionPayload extends Payload {
  @Field(() => ScreenConditionType, { nullable: true })
  condition!: ScreenConditionType | null;
}
