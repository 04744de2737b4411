import {
  appealOutcomes,
  caseOutcomes,
  type AppealOutcome,
  type CaseOutcome,
} from "@keelson/domain/accountability/case-words";
import { caseStates, type CaseState } from "@keelson/domain/accountability/case-states";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";

export const CaseStateEnum = enumOf("CaseState", caseStates);
export const CaseOutcomeEnum = enumOf("CaseOutcome", caseOutcomes);
export const AppealOutcomeEnum = enumOf("AppealOutcome", appealOutcomes);

/** What whoever has the receipt can do with their case. */
export const ownCaseVerbs = ["REPLY", "APPEAL", "WITHDRAW", "FORGET_CONTACT"] as const;
export type OwnCaseVerb = (typeof ownCaseVerbs)[number];
export const OwnCaseVerbEnum = enumOf("OwnCaseVerb", ownCaseVerbs);

@ObjectType("CaseIntake", { description: "Who reads what people tell an initiative that publishes." })
export class CaseIntakeType {
  @Field(() => Int, { description: "How many people were named to read it. None: nothing is taken in." })
  readers!: number;
  @Field(() => Int, {
    description: "How many of them have nothing to do with the backbone. None: nothing about the backbone is taken in.",
  })
  independent!: number;
}

@ObjectType("OwnCaseMessage")
export class OwnCaseMessageType {
  @Field(() => Boolean, { description: "Said by the one who told it; otherwise to them." })
  isOwn!: boolean;
  @Field(() => String)
  text!: string;
  @Field(() => DateScalar)
  writtenOn!: string;
}

@ObjectType("OwnCaseStep")
export class OwnCaseStepType {
  @Field(() => CaseStateEnum)
  state!: CaseState;
  @Field(() => DateScalar)
  happenedOn!: string;
}

@ObjectType("OwnCase", { description: "What somebody told, as they find it again by their receipt code." })
export class OwnCaseType {
  @Field(() => String, { description: "The name of the initiative that was told." })
  initiativeName!: string;
  @Field(() => String, { description: "A BCP 47 tag." })
  language!: string;
  @Field(() => String, { description: "What was told, as it was written." })
  text!: string;
  @Field(() => DateScalar)
  receivedOn!: string;
  @Field(() => CaseStateEnum)
  state!: CaseState;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "By the end of which day something is to be done next; null where nothing is, or it waits for its teller.",
  })
  dueOn!: string | null;
  @Field(() => CaseOutcomeEnum, { nullable: true })
  outcome!: CaseOutcome | null;
  @Field(() => AppealOutcomeEnum, { nullable: true })
  appealOutcome!: AppealOutcome | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day on which an appeal is taken in, where one still is.",
  })
  appealUntil!: string | null;
  @Field(() => Boolean, { description: "A way to reach whoever told it is kept." })
  hasContact!: boolean;
  @Field(() => [OwnCaseStepType], { description: "How it came to where it is, the first step first." })
  steps!: readonly OwnCaseStepType[];
  @Field(() => [OwnCaseMessageType], { description: "What was said since, the first first." })
  messages!: readonly OwnCaseMessageType[];
  @Field(() => [OwnCaseVerbEnum], { description: "What can be done with it now." })
  viewerCan!: readonly OwnCaseVerb[];
}

@InputType()
export class TellUsInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => String, { description: "A BCP 47 tag, of any language; und where it is not known." })
  language!: string;
  @Field(() => String, { description: "In any language, up to 20,000 characters, kept exactly as they are." })
  text!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "It is about whoever coordinates: nobody who belongs to the backbone will read it.",
  })
  isAboutBackbone?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      "How to reach whoever tells it, if they want to be reached. Sealed apart, and deleted when they say so.",
  })
  contact?: string | null;
  @Field(() => String, {
    description:
      "At least 128 drawn bits, as 22 to 128 letters, digits, - and _. The same again gives the same code, and tells nothing twice.",
  })
  idempotencyKey!: string;
}

@ObjectType()
export class TellUsPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      "Forty digits: the only key to what was told, kept nowhere. Whoever has it reads and writes as the one who told it.",
  })
  receiptCode!: string | null;
}

@InputType()
export class OwnCaseInput {
  @Field(() => String, { description: "Its digits, of any script, with whatever between them." })
  receiptCode!: string;
}

@InputType()
export class WriteInOwnCaseInput extends OwnCaseInput {
  @Field(() => String)
  text!: string;
}

@ObjectType()
export class OwnCasePayload extends Payload {
  @Field(() => OwnCaseType, { nullable: true })
  ownCase!: OwnCaseType | null;
}
