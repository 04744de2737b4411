import { assessmentStates, type AssessmentState } from "@keelson/domain/readiness/assessment-life";
import {
  agreementBands,
  anchors,
  components,
  evidenceKinds,
  gateResults,
  unrated,
  type AgreementBand,
  type Component,
  type EvidenceKind,
  type GateResult,
  type Phase,
} from "@keelson/domain/readiness/words";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { PhaseEnum } from "../../agenda/initiatives/initiative.type.ts";
import { Connection } from "../../kernel/page.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";
import type { Said } from "./assessment.entity.ts";

export const ComponentEnum = enumOf("Component", components);
export const AssessmentStateEnum = enumOf("AssessmentState", assessmentStates);
export const GateResultEnum = enumOf("GateResult", gateResults);
export const AgreementBandEnum = enumOf("AgreementBand", agreementBands);
export const EvidenceKindEnum = enumOf("EvidenceKind", evidenceKinds);
export const ReadinessAnswerEnum = enumOf("ReadinessAnswer", [...anchors, ...unrated] as const);

@ObjectType("ReadinessStatement", { description: "What respondents rate." })
export class ReadinessStatementType {
  @Field(() => String, { description: "P1.GI.1: fixed, and the same in every language." })
  code!: string;
  @Field(() => ComponentEnum)
  component!: Component;
  @Field(() => Boolean, { description: "No phase is left while it is missing." })
  isCritical!: boolean;
  @Field(() => String)
  text!: string;
  @Field(() => String, {
    description: "What it is said in: the language asked for, or the bank's own, as a BCP 47 tag.",
  })
  language!: string;
}

@ObjectType("ReadinessAnchor", { description: "What an answer means." })
export class ReadinessAnchorType {
  @Field(() => ReadinessAnswerEnum)
  answer!: Said;
  @Field(() => String)
  text!: string;
  @Field(() => String, {
    description: "What it is said in: the language asked for, or the bank's own, as a BCP 47 tag.",
  })
  language!: string;
}

@ObjectType("ReadinessComponent", {
  description: "What a round says of one component. Numbers are null of fewer than three organisations.",
})
export class ReadinessComponentType {
  @Field(() => ComponentEnum)
  component!: Component;
  @Field(() => Int, { description: "How many organisations have a score." })
  organisations!: number;
  @Field(() => Float, {
    nullable: true,
    description: "0–4: the mean of organisations, each weighing one; cut to a tenth.",
  })
  mean!: number | null;
  @Field(() => Float, { nullable: true, description: "The standard deviation of organisations, cut to a tenth." })
  sd!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "1: all see the same; 0: half the least and half the most. Cut to a twentieth.",
  })
  agreement!: number | null;
  @Field(() => AgreementBandEnum)
  band!: AgreementBand;
  @Field(() => [Float], { description: "One for each organisation, without its name, to quarters of a point." })
  dots!: readonly number[];
  @Field(() => Float, {
    nullable: true,
    description:
      "The community's mean less the others', cut to a tenth. Null unless three organisations answered on either side.",
  })
  communityGap!: number | null;
  @Field(() => Float, { nullable: true, description: "Share of answers that are DONT_KNOW, 0–1, cut to a hundredth." })
  dontKnowRate!: number | null;
}

@ObjectType("ReadinessItem", { description: "What a statement got." })
export class ReadinessItemType {
  @Field(() => String)
  code!: string;
  @Field(() => Int, { description: "How many organisations gave it a number." })
  organisations!: number;
  @Field(() => Float, {
    nullable: true,
    description: "0–4, cut to half a point; null of fewer than three organisations.",
  })
  mean!: number | null;
}

@ObjectType("ReadinessGate", { description: "What the answers advise of leaving the phase. The committee decides." })
export class ReadinessGateType {
  @Field(() => GateResultEnum)
  result!: GateResult;
  @Field(() => [String], {
    description:
      "Why not: COMPONENT_BELOW_FLOOR:CI. Without a code where fewer than three organisations rated the statement.",
  })
  reasons!: readonly string[];
  @Field(() => [String], {
    description: "What to see to on the way: DISCUSS_DISAGREEMENT:CI. Without a code as above.",
  })
  conditions!: readonly string[];
}

@ObjectType("ReadinessResult", { description: "What a round says: counted once, when it was closed." })
export class ReadinessResultType {
  @Field(() => Int, { description: "How many organisations were invited." })
  invited!: number;
  @Field(() => Int, { description: "How many of them have a score in every component." })
  answered!: number;
  @Field(() => Float, { nullable: true, description: "answered ÷ invited." })
  participation!: number | null;
  @Field(() => Float, { nullable: true, description: "0–4, cut to a tenth; null of fewer than three organisations." })
  overall!: number | null;
  @Field(() => [ReadinessComponentType])
  components!: readonly ReadinessComponentType[];
  @Field(() => [ReadinessItemType])
  items!: readonly ReadinessItemType[];
  @Field(() => ReadinessGateType, { nullable: true, description: "Null of fewer than three organisations." })
  gate!: ReadinessGateType | null;
}

@ObjectType("ReadinessDifference", {
  description:
    "How far organisations that answered both rounds see it otherwise than before. Cut towards 0: the mean to a tenth, the others to quarters of a point.",
})
export class ReadinessDifferenceType {
  @Field(() => Float, { description: "The mean of their differences, −4 to 4." })
  mean!: number;
  @Field(() => Float)
  median!: number;
  @Field(() => Float, { description: "The change as a whole, whatever single organisations do." })
  hodgesLehmann!: number;
  @Field(() => Int)
  improved!: number;
  @Field(() => Int)
  same!: number;
  @Field(() => Int)
  worse!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      "Wilcoxon’s signed-rank test, exact and two-sided, rounded up to a hundredth; null of fewer than six that changed.",
  })
  p!: number | null;
  @Field(() => Boolean, { description: "Is the exact mean difference 0.4 or more, either way?" })
  isMeaningful!: boolean;
  @Field(() => Boolean, {
    description: "It fell: maybe people understand the task better. A reason to talk, and not to blame.",
  })
  hasFallen!: boolean;
}

@ObjectType("ReadinessComponentChange", {
  description: "What became of one component, of organisations that have a score of it in both rounds.",
})
export class ReadinessComponentChangeType {
  @Field(() => ComponentEnum)
  component!: Component;
  @Field(() => Int)
  pairs!: number;
  @Field(() => Int, { description: "Organisations that have a score in the earlier round alone." })
  onlyEarlier!: number;
  @Field(() => Int, { description: "Organisations that have a score in the later round alone." })
  onlyLater!: number;
  @Field(() => ReadinessDifferenceType, {
    nullable: true,
    description:
      "Null of fewer than three pairs, and where one or two organisations are in one of the rounds alone: they would be known by it.",
  })
  difference!: ReadinessDifferenceType | null;
}

@ObjectType("ReadinessChange", {
  description:
    "What became of readiness since the round before, of the same phase: counted once, when the later was closed.",
})
export class ReadinessChangeType {}

@ObjectType("ReadinessDiscussion", { description: "That a round was talked about, before anything was decided by it." })
export class ReadinessDiscussionType {
  @Field(() => DateScalar)
  on!: string;
  @Field(() => String, { description: "Who met." })
  among!: string;
  @Field(() => String, { description: "What they saw differently." })
  about!: string;
  @Field(() => String, { description: "What changed by it." })
  outcome!: string;
}

@ObjectType("ReadinessScore", { description: "An organisation's own score of a component." })
export class ReadinessScoreType {
  @Field(() => ComponentEnum)
  component!: Component;
  @Field(() => Float)
  value!: number;
  @Field(() => Boolean, { description: "It sees it far otherwise than most, and is invited to speak first." })
  speaksFirst!: boolean;
}

@ObjectType("ReadinessInvitation", { description: "An organisation that is asked." })
export class ReadinessInvitationType {
  @Field(() => Boolean, { description: "Does it take part for a community?" })
  isCommunity!: boolean;
  @Field(() => Int)
  respondentsWanted!: number;
  @Field(() => Boolean, { description: "It lets the others see its score with its name." })
  sharesScore!: boolean;
}
export const ReadinessInvitationConnection = Connection(ReadinessInvitationType, "ReadinessInvitation");

@ObjectType("ReadinessEvidence", { description: "What an answer rests on." })
export class ReadinessEvidenceType {
  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;
  @Field(() => String)
  text!: string;
}

@ObjectType("ReadinessAnswered", { description: "What the viewer said of one statement." })
export class ReadinessAnsweredType {
  @Field(() => String)
  code!: string;
  @Field(() => ReadinessAnswerEnum)
  answer!: Said;
  @Field(() => String, { nullable: true })
  comment!: string | null;
  @Field(() => [ReadinessEvidenceType])
  evidence!: readonly ReadinessEvidenceType[];
}

@ObjectType("ReadinessResponse", { description: "What the viewer said, and nobody else reads." })
export class ReadinessResponseType {
  @Field(() => String, { description: "What comments are written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => Int, { description: "The how manieth time it was said: 1 the first time." })
  revision!: number;
}

@ObjectType("ReadinessAssessment", {
  description:
    "One round of a phase: organisations are asked, people answer for themselves, it is closed and counted, talked about, and decided on.",
})
export class ReadinessAssessmentType {
  @Field(() => ID)
  id!: string;
  @Field(() => PhaseEnum)
  phase!: Phase;
  @Field(() => Int, { description: "The how manieth of its phase." })
  round!: number;
  @Field(() => Int, { description: "The version of the question bank." })
  bankVersion!: number;
  @Field(() => DateScalar)
  opensOn!: string;
  @Field(() => DateScalar, { description: "The last day to answer." })
  closesOn!: string;
  @Field(() => AssessmentStateEnum)
  state!: AssessmentState;
}
export const ReadinessAssessmentConnection = Connection(ReadinessAssessmentType, "ReadinessAssessment");
