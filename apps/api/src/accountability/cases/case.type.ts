import {
  caseCategories,
  caseSeverities,
  type AppealOutcome,
  type CaseCategory,
  type CaseOutcome,
  type CaseSeverity,
} from "@keelson/domain/accountability/case-words";
import { caseTasks, type CaseTask } from "@keelson/domain/accountability/case-clock";
import { caseSteps, type CaseState } from "@keelson/domain/accountability/case-states";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";
import { AppealOutcomeEnum, CaseOutcomeEnum, CaseStateEnum } from "./own-case.type.ts";

export const CaseCategoryEnum = enumOf("CaseCategory", caseCategories);
export const CaseSeverityEnum = enumOf("CaseSeverity", caseSeverities);
export const CaseTaskEnum = enumOf("CaseTask", caseTasks);
export const CaseStepEnum = enumOf("CaseStep", caseSteps);

/** The three rooms of the list: nobody has triaged it yet, something is to be done, it is over. */
export const caseStages = ["NEW", "OPEN", "CLOSED"] as const;
export type CaseStage = (typeof caseStages)[number];
export const CaseStageEnum = enumOf("CaseStage", caseStages);

/** What a handler does that is a step and a few words. */
export const plainSteps = ["review", "refer", "investigate", "close", "reopen", "reviewAppeal"] as const;
export type PlainStep = (typeof plainSteps)[number];
export const PlainStepEnum = enumOf("CasePlainStep", plainSteps);

@ObjectType("CaseDue")
export class CaseDueType {
  @Field(() => CaseTaskEnum)
  task!: CaseTask;
  @Field(() => DateScalar, {
    description: "Until the end of this day, where the initiative is; the first two tasks within 24 hours.",
  })
  dueOn!: string;
  @Field(() => Boolean)
  isOverdue!: boolean;
}

@ObjectType("CaseMessage", {
  description: "Something said between the one who told it and those who handle it. Both read it.",
})
export class CaseMessageType {
  @Field(() => Boolean, { description: "Said by the one who told it." })
  isFromTeller!: boolean;
  @Field(() => String)
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: "Who wrote it; null for the one who told it, and where their name is not the viewer's to know.",
  })
  author!: string | null;
  @Field(() => DateScalar)
  writtenOn!: string;
}

@ObjectType("CaseNote", {
  description: "Something that those who handle a case said among themselves. The one who told it never reads it.",
})
export class CaseNoteType {
  @Field(() => String)
  text!: string;
  @Field(() => String, { nullable: true })
  author!: string | null;
  @Field(() => DateScalar)
  writtenOn!: string;
}

@ObjectType("CaseEvent")
export class CaseEventType {
  @Field(() => CaseStateEnum)
  state!: CaseState;
  @Field(() => String, { nullable: true })
  actor!: string | null;
  @Field(() => DateScalar)
  happenedOn!: string;
}

@ObjectType("CasePerson", {
  description: "Somebody who could take a case on: named for it, and in no conflict of interest.",
})
export class CasePersonType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Boolean)
  handles!: boolean;
  @Field(() => Boolean)
  reviews!: boolean;
}

@ObjectType("CaseCounts", { description: "How many cases the viewer reads stand where." })
export class CaseCountsType {
  @Field(() => Int, { description: "Nobody has triaged them yet." })
  new!: number;
  @Field(() => Int, { description: "Something is to be done, and the time for it is not over." })
  due!: number;
  @Field(() => Int, { description: "Something should have been done by now." })
  overdue!: number;
  @Field(() => Int, { description: "Closed or withdrawn." })
  closed!: number;
}

@ObjectType("Case", { description: "What somebody told, for whoever was named to handle it." })
export class CaseType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "A BCP 47 tag; und: not known." })
  language!: string;
  @Field(() => CaseStateEnum)
  state!: CaseState;
  @Field(() => CaseCategoryEnum, { nullable: true, description: "Null, as is the severity, before the triage." })
  category!: CaseCategory | null;
  @Field(() => CaseSeverityEnum, { nullable: true, description: "Before the triage it is handled as SENSITIVE." })
  severity!: CaseSeverity | null;
  @Field(() => Boolean)
  involvesChild!: boolean;
  @Field(() => Boolean)
  threatensSafety!: boolean;
  @Field(() => Boolean, { description: "About whoever coordinates: nobody who belongs to the backbone reads it." })
  aboutBackbone!: boolean;
  @Field(() => CaseOutcomeEnum, { nullable: true })
  outcome!: CaseOutcome | null;
  @Field(() => AppealOutcomeEnum, { nullable: true })
  appealOutcome!: AppealOutcome | null;
  @Field(() => Int)
  version!: number;
}

export const CaseConnection = Connection(CaseType, "Case");

@InputType()
export class CaseInput {
  @Field(() => ID)
  caseId!: string;
}

@InputType()
export class AcknowledgeCaseInput extends CaseInput {
  @Field(() => String, { description: "To the one who told it, in their language." })
  text!: string;
}

@InputType()
export class WriteToTellerInput extends CaseInput {
  @Field(() => String, { description: "To the one who told it, in their language." })
  text!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "It is a question: until it is answered, the clock stands still, thirty days at most.",
  })
  awaitsAnswer?: boolean | null;
}

@InputType()
export class NoteInCaseInput extends CaseInput {
  @Field(() => String, { description: "For those who handle it, and nobody else." })
  note!: string;
}

@InputType()
export class AssignCaseInput extends CaseInput {
  @Field(() => ID, { nullable: true, description: "Null: the viewer takes it on." })
  personId?: string | null;
}

@InputType()
export class TriageCaseInput extends CaseInput {
  @Field(() => CaseCategoryEnum)
  category!: CaseCategory;
  @Field(() => CaseSeverityEnum, {
    description:
      "SENSITIVE it becomes whatever is said here, where the category, a child or somebody's safety makes it so.",
  })
  severity!: CaseSeverity;
  @Field(() => Boolean)
  involvesChild!: boolean;
  @Field(() => Boolean)
  threatensSafety!: boolean;
  @Field(() => ID, { nullable: true, description: "Whom it is about. None of their people reads it from then on." })
  aboutMembershipId?: string | null;
}

@InputType()
export class MoveCaseInput extends CaseInput {
  @Field(() => PlainStepEnum)
  step!: PlainStep;
  @Field(() => String, {
    nullable: true,
    description: "To the one who told it. Who refers or investigates says so here; REASON_REQUIRED otherwise.",
  })
  text?: string | null;
}

@InputType()
export class RespondToCaseInput extends CaseInput {
  @Field(() => CaseOutcomeEnum)
  outcome!: CaseOutcome;
  @Field(() => String, {
    description: "The answer, with what is done about it, in the language of the one who told it.",
  })
  text!: string;
}

@InputType()
export class DecideCaseAppealInput extends CaseInput {
  @Field(() => AppealOutcomeEnum)
  outcome!: AppealOutcome;
  @Field(() => String, { description: "To the one who told it, in their language." })
  text!: string;
}

@ObjectType()
export class CasePayload extends Payload {
  @Field(() => CaseType, { nullable: true, description: "Null where it is not the viewer's to read any more." })
  case!: CaseType | null;
}
