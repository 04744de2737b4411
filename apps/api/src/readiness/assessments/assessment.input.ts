import type { AssessmentState } from "@keelson/domain/readiness/assessment-life";
import type { EvidenceKind, Phase } from "@keelson/domain/readiness/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PhaseEnum } from "../../agenda/initiatives/initiative.type.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar } from "../../kernel/scalars.ts";
import type { Said } from "./assessment.entity.ts";
import {
  AssessmentStateEnum,
  EvidenceKindEnum,
  ReadinessAnswerEnum,
  ReadinessAssessmentType,
  ReadinessInvitationType,
  ReadinessResponseType,
} from "./assessment.type.ts";

@InputType()
export class ReadinessInvitationInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => Int, { defaultValue: 1, description: "1–100: a wish, and no floor." })
  respondentsWanted!: number;
}

@InputType()
export class PlanAssessmentInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => PhaseEnum)
  phase!: Phase;
  @Field(() => DateScalar, { nullable: true, description: "Left out: today." })
  opensOn?: string | null;
  @Field(() => DateScalar, { description: "The last day to answer." })
  closesOn!: string;
  @Field(() => [ReadinessInvitationInput], { description: "Whom to ask, at most 500." })
  invitations!: ReadinessInvitationInput[];
}

@InputType()
export class MoveAssessmentInput {
  @Field(() => ID)
  id!: string;
  @Field(() => AssessmentStateEnum, { description: "OPEN, CLOSED or ARCHIVED." })
  to!: AssessmentState;
}

@InputType()
export class DiscussAssessmentInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "Who met." })
  among!: string;
  @Field(() => String, { description: "What they saw differently." })
  about!: string;
  @Field(() => String, { description: "What changed by it." })
  outcome!: string;
}

@InputType()
export class ReadinessEvidenceInput {
  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;
  @Field(() => String)
  text!: string;
  @Field(() => ID, {
    nullable: true,
    description: "A file that shows it: announced with announceReadinessFile, and sent before.",
  })
  fileId?: string | null;
}

@InputType()
export class ReadinessAnswerInput {
  @Field(() => String)
  code!: string;
  @Field(() => ReadinessAnswerEnum)
  answer!: Said;
  @Field(() => String, { nullable: true })
  comment?: string | null;
  @Field(() => [ReadinessEvidenceInput], { defaultValue: [] })
  evidence!: ReadinessEvidenceInput[];
}

@InputType()
export class AnswerReadinessInput {
  @Field(() => ID)
  assessmentId!: string;
  @Field(() => ID, { description: "The organisation that the viewer answers for." })
  membershipId!: string;
  @Field(() => [ReadinessAnswerInput], {
    description: "All that the viewer has said so far: it takes the place of what was said before.",
  })
  answers!: ReadinessAnswerInput[];
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the initiative's own." })
  language?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "The `revision` of the answers that these were written over, 0 where there were none: CONFLICT where others were sent since. Left out: " +
      "whatever is there is replaced.",
  })
  seen?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      "8–255 characters, new with everything that is said anew: sent again with the same key, it is kept once.",
  })
  idempotencyKey?: string | null;
}

@InputType()
export class ShareReadinessScoreInput {
  @Field(() => ID)
  assessmentId!: string;
  @Field(() => ID)
  membershipId!: string;
  @Field(() => Boolean)
  shares!: boolean;
}

@ObjectType()
export class AssessmentPayload extends Payload {
  @Field(() => ReadinessAssessmentType, { nullable: true })
  assessment!: ReadinessAssessmentType | null;
}

@ObjectType()
export class ReadinessResponsePayload extends Payload {
  @Field(() => ReadinessResponseType, { nullable: true })
  response!: ReadinessResponseType | null;
}

@ObjectType()
export class ReadinessInvitationPayload extends Payload {
  @Field(() => ReadinessInvitationType, { nullable: true })
  invitation!: ReadinessInvitationType | null;
}
