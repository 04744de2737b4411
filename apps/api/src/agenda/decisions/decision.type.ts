import {
  decisionMethods,
  decisionResults,
  positions,
  type DecisionMethod,
  type DecisionResult,
  type Position,
} from "@keelson/domain/agenda/decision";
import {
  decisionKinds,
  decisionRecordings,
  decisionVisibilities,
  type DecisionKind,
  type DecisionVisibility,
} from "@keelson/domain/agenda/decision-words";
import { endorsementStates, type EndorsementState } from "@keelson/domain/agenda/endorsement";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";

export const DecisionMethodEnum = enumOf("DecisionMethod", decisionMethods);
export const DecisionResultEnum = enumOf("DecisionResult", decisionResults);
export const DecisionKindEnum = enumOf("DecisionKind", decisionKinds);
export const DecisionVisibilityEnum = enumOf("DecisionVisibility", decisionVisibilities);
export const DecisionRecordingEnum = enumOf("DecisionRecording", decisionRecordings);
export const PositionEnum = enumOf("Position", positions);
export const EndorsementStateEnum = enumOf("EndorsementState", endorsementStates);

@ObjectType("PositionCount", { description: "How many organisations took a position." })
export class PositionCountType {
  @Field(() => PositionEnum)
  position!: Position;
  @Field(() => Int)
  count!: number;
}

@ObjectType("EndorsementCount", { description: "How many organisations stood so to an agenda when it was adopted." })
export class EndorsementCountType {
  @Field(() => EndorsementStateEnum)
  state!: EndorsementState;
  @Field(() => Int)
  count!: number;
}

@ObjectType("Decision", {
  description:
    "What was decided, by whom and how: written once, and never changed. A later decision may take its place.",
})
export class DecisionType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: "Its place in the register." })
  number!: number;
  @Field(() => DecisionKindEnum)
  kind!: DecisionKind;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  text!: string;
  @Field(() => String)
  rationale!: string;
  @Field(() => String, { description: "What it is written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => DecisionMethodEnum)
  method!: DecisionMethod;
  @Field(() => DecisionResultEnum)
  result!: DecisionResult;
  @Field(() => Int, { nullable: true, description: "How many were eligible. Null: it was decided elsewhere." })
  eligible!: number | null;
  @Field(() => String, { description: "Why those who did not support it did not." })
  dissent!: string;
  @Field(() => String, {
    nullable: true,
    description:
      "What that is written in, as a BCP 47 tag; mul: several said it in several; null: there is none, or nobody said.",
  })
  dissentLanguage!: string | null;
  @Field(() => DateScalar)
  decidedOn!: string;
  @Field(() => DecisionVisibilityEnum)
  visibility!: DecisionVisibility;
  @Field(() => DateScalar, { nullable: true, description: "When it is to be looked at again." })
  reviewOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Of the adoption of an agenda: the digest of the words that were adopted.",
  })
  contentHash!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "The point of its meeting's agenda under which it was written down, from 1; null: under none.",
  })
  agendaPlace!: number | null;
  @Field(() => String, {
    nullable: true,
    description: "The line of the minutes it was made of, as typed; null: it was not decided in a meeting.",
  })
  minuteLine!: string | null;
}

export const DecisionConnection = Connection(DecisionType, "Decision");

@InputType()
export class RecordDecisionInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => DecisionKindEnum, {
    defaultValue: "OTHER",
    description: "BACKBONE_CHOICE, SCREEN_OVERRIDE and PHASE_CHANGE are the steering committee's alone.",
  })
  kind!: DecisionKind;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  text!: string;
  @Field(() => String)
  rationale!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the initiative's own." })
  language?: string | null;
  @Field(() => DecisionMethodEnum)
  method!: DecisionMethod;
  @Field(() => DecisionResultEnum, { defaultValue: "ADOPTED" })
  result!: DecisionResult;
  @Field(() => String, { defaultValue: "" })
  dissent!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the decision's." })
  dissentLanguage?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Left out: today." })
  decidedOn?: string | null;
  @Field(() => DecisionVisibilityEnum, { defaultValue: "PARTNERS" })
  visibility!: DecisionVisibility;
  @Field(() => DateScalar, { nullable: true })
  reviewOn?: string | null;
  @Field(() => ID, { nullable: true, description: "The decision whose place it takes." })
  supersedesId?: string | null;
}

@ObjectType()
export class DecisionPayload extends Payload {
  @Field(() => DecisionType, { nullable: true })
  decision!: DecisionType | null;
}
