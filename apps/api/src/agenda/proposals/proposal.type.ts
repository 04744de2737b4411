import type { DecisionMethod, DecisionResult, Position } from "@keelson/domain/agenda/decision";
import { proposalKinds, type DecisionVisibility, type ProposalKind } from "@keelson/domain/agenda/decision-words";
import { proposalStages } from "@keelson/domain/agenda/proposal-life";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, DateTimeScalar, enumOf } from "../../kernel/scalars.ts";
import {
  DecisionMethodEnum,
  DecisionResultEnum,
  DecisionType,
  DecisionVisibilityEnum,
  PositionCountType,
  PositionEnum,
} from "../decisions/decision.type.ts";

export const ProposalKindEnum = enumOf("ProposalKind", proposalKinds);
export const ProposalStageEnum = enumOf("ProposalStage", proposalStages);

@ObjectType("ProposalTally", { description: "What has been responded so far, and what would come of it now." })
export class ProposalTallyType {
  @Field(() => Int)
  eligible!: number;
  @Field(() => Int, {
    description: "Of the eligible, less those who recused themselves: who responded, abstentions too.",
  })
  responded!: number;
  @Field(() => Boolean)
  quorumMet!: boolean;
  @Field(() => Float, {
    nullable: true,
    description: "Support of all support and opposition; null: nobody is for or against.",
  })
  supportShare!: number | null;
  @Field(() => DecisionResultEnum, {
    nullable: true,
    description: "What would come of it if nobody said anything else. Null where its holder decides.",
  })
  result!: DecisionResult | null;
  @Field(() => String, { nullable: true, description: "RESOLVE_BLOCK: a block stands in the way." })
  nextStep!: string | null;
  @Field(() => [PositionCountType])
  positions!: readonly PositionCountType[];
}

@ObjectType("ProposalVoter", {
  description: "One organisation's voice, of those that were eligible when it was opened.",
})
export class ProposalVoterType {
  @Field(() => ID)
  id!: string;
  @Field(() => Boolean, { description: "Whether it speaks for a community: its block sends a proposal back." })
  isCommunity!: boolean;
  @Field(() => PositionEnum, { nullable: true, description: "Null: it has not responded. The last one counts." })
  position!: Position | null;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: "What the reason is written in, as a BCP 47 tag." })
  language!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  respondedAt!: Date | null;
}
export const ProposalVoterConnection = Connection(ProposalVoterType, "ProposalVoter");

@ObjectType("Proposal", { description: "Something partners are asked to decide: never changed once it was opened." })
export class ProposalType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  body!: string;
  @Field(() => String, { description: "What it is written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => ProposalKindEnum)
  kind!: ProposalKind;
  @Field(() => String, {
    nullable: true,
    description: "The row of the decision-rights matrix that says how it is decided.",
  })
  decisionTypeCode!: string | null;
  @Field(() => DecisionMethodEnum)
  method!: DecisionMethod;
  @Field(() => String, { description: 'The share that SUPERMAJORITY needs, such as "2/3".' })
  threshold!: string;
  @Field(() => String, { description: 'The share of the eligible that has to respond, such as "1/2".' })
  quorum!: string;
  @Field(() => Boolean, { description: "Whether a community's block sends it back, whatever the others say." })
  communitySafeguard!: boolean;
  @Field(() => DateScalar)
  opensOn!: string;
  @Field(() => DateScalar, {
    description: "The last day, where the initiative is, on which a voice may be raised or changed.",
  })
  closesOn!: string;
  @Field(() => DecisionVisibilityEnum)
  visibility!: DecisionVisibility;
}
export const ProposalConnection = Connection(ProposalType, "Proposal");

@InputType()
export class OpenProposalInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => ID, {
    nullable: true,
    description: "The organisation that brings it in; left out by backbone and committees.",
  })
  membershipId?: string | null;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  body!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the initiative's own." })
  language?: string | null;
  @Field(() => ProposalKindEnum, { defaultValue: "OTHER" })
  kind!: ProposalKind;
  @Field(() => String, { nullable: true })
  decisionTypeCode?: string | null;
  @Field(() => DecisionMethodEnum)
  method!: DecisionMethod;
  @Field(() => String, { defaultValue: "2/3", description: "More than 1/2, for SUPERMAJORITY." })
  threshold!: string;
  @Field(() => String, { defaultValue: "1/2", description: "Above 0, at most 1/1." })
  quorum!: string;
  @Field(() => Boolean, { defaultValue: true, description: "The steering committee alone lays it down." })
  communitySafeguard!: boolean;
  @Field(() => ID, {
    nullable: true,
    description:
      "Who decides, where the method is DELEGATED, which the steering committee alone opens: an organisation with a voice, not the " +
      "backbone, and none of the person's own.",
  })
  holderId?: string | null;
  @Field(() => ID, { nullable: true, description: "The version of the agenda that it is about." })
  agendaVersionId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Left out: today." })
  opensOn?: string | null;
  @Field(() => DateScalar)
  closesOn!: string;
  @Field(() => DecisionVisibilityEnum, { defaultValue: "PARTNERS" })
  visibility!: DecisionVisibility;
}

@InputType()
export class RespondToProposalInput {
  @Field(() => ID)
  id!: string;
  @Field(() => ID, { description: "The organisation whose voice it is." })
  membershipId!: string;
  @Field(() => PositionEnum)
  position!: Position;
  @Field(() => String, {
    defaultValue: "",
    description:
      "BLOCK and NEEDS_DISCUSSION need one. What stands in the way is told with the decision, without a name: to everybody, where the " +
      "proposal is PUBLIC.",
  })
  reason!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the proposal's." })
  language?: string | null;
}

@InputType()
export class ResolveProposalInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Boolean, { nullable: true, description: "For the holder of what was delegated: whether it is adopted." })
  adopt?: boolean | null;
  @Field(() => String, { defaultValue: "", description: "Why: the holder of what was delegated says it." })
  rationale!: string;
}

@ObjectType()
export class ProposalPayload extends Payload {
  @Field(() => ProposalType, { nullable: true })
  proposal!: ProposalType | null;
}

@ObjectType()
export class ResolveProposalPayload extends Payload {
  @Field(() => DecisionType, { nullable: true })
  decision!: DecisionType | null;
}
