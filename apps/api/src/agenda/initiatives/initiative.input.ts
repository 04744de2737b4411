import type { InitiativeStatus } from "@keelson/domain/agenda/governance";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { InitiativeStatusEnum, InitiativeType } from "./initiative.type.ts";

@InputType()
export class CreateInitiativeInput {
  @Field(() => String)
  slug!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  problemArea!: string;
  @Field(() => String, { nullable: true, defaultValue: "UTC" })
  timeZone!: string | null;
  @Field(() => String, { nullable: true, defaultValue: "en" })
  defaultLanguage!: string | null;
  @Field(() => Int, { nullable: true, defaultValue: 5, description: "Hide people counts below this, 3–20." })
  smallCellThreshold!: number | null;
  @Field(() => Float, {
    nullable: true,
    defaultValue: 0.8,
    description: "Share of expected partners below which funders and the public see no figure, 0.5–1.",
  })
  minCoverage!: number | null;
}

@InputType()
export class SetPublicPageInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => Boolean)
  enabled!: boolean;
}

@InputType()
export class ChooseBackboneInput {
  @Field(() => ID, { description: "The organisation that was chosen." })
  membershipId!: string;
  @Field(() => ID, { description: "The decision that chose it: of kind BACKBONE_CHOICE, adopted, and not superseded." })
  decisionId!: string;
}

@InputType()
export class MoveInitiativeInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => InitiativeStatusEnum)
  to!: InitiativeStatus;
  @Field(() => String, { description: "Why: it is kept in the audit trail." })
  reason!: string;
}

@ObjectType()
export class MoveInitiativePayload extends Payload {
  @Field(() => InitiativeType, { nullable: true })
  initiative!: InitiativeType | null;
}

@ObjectType()
export class ChooseBackbonePayload extends Payload {
  @Field(() => InitiativeType, { nullable: true })
  initiative!: InitiativeType | null;
}

@ObjectType()
export class SetPublicPagePayload extends Payload {
  @Field(() => InitiativeType, { nullable: true })
  initiative!: InitiativeType | null;
}

@ObjectType()
export class CreateInitiativePayload extends Payload {
  @Field(() => InitiativeType, { nullable: true })
  initiative!: InitiativeType | null;
}
