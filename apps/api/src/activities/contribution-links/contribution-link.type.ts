import {
  contributionWeights,
  evidenceLevels,
  type ContributionWeight,
  type EvidenceLevel,
} from "@keelson/domain/activities/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { enumOf } from "../../kernel/scalars.ts";

export const ContributionWeightEnum = enumOf("ContributionWeight", contributionWeights);
export const EvidenceLevelEnum = enumOf("EvidenceLevel", evidenceLevels);

@ObjectType("ContributionLink", {
  description:
    "An activity contributes to an outcome, as its people see it, and on what that rests. It says nothing of causes.",
})
export class ContributionLinkType {
  @Field(() => ID)
  id!: string;
  @Field(() => ContributionWeightEnum, { description: "How much it matters for the outcome." })
  weight!: ContributionWeight;
  @Field(() => EvidenceLevelEnum, { description: "On what the claim rests." })
  evidenceLevel!: EvidenceLevel;
  @Field(() => String, { nullable: true, description: "How it contributes, in its people's words." })
  rationale!: string | null;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class RecordContributionInput {
  @Field(() => ID)
  activityId!: string;
  @Field(() => ID)
  outcomeId!: string;
  @Field(() => ContributionWeightEnum, { nullable: true, defaultValue: "SUPPORTING" })
  weight!: ContributionWeight;
  @Field(() => EvidenceLevelEnum, { nullable: true, defaultValue: "ASSUMED" })
  evidenceLevel!: EvidenceLevel;
  @Field(() => String, { nullable: true })
  rationale?: string | null;
}

@InputType()
export class RemoveContributionInput {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class ContributionLinkPayload extends Payload {
  @Field(() => ContributionLinkType, { nullable: true })
  contributionLink!: ContributionLinkType | null;
}
