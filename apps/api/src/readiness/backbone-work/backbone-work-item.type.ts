import { backboneWorkStates, type BackboneWorkState } from "@keelson/domain/readiness/backbone-work";
import type { BackboneFunction } from "@keelson/domain/readiness/words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { enumOf } from "../../kernel/scalars.ts";
import { BackboneFunctionEnum } from "../backbone-reviews/backbone-review.type.ts";

export const BackboneWorkStateEnum = enumOf("BackboneWorkState", backboneWorkStates);

@ObjectType("BackboneWorkItem", { description: "Something the backbone has taken on, by what it is for." })
export class BackboneWorkItemType {
  @Field(() => ID)
  id!: string;
  @Field(() => BackboneFunctionEnum)
  function!: BackboneFunction;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: "What it is written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => Int, { nullable: true, description: "1–10,000; null: nobody said." })
  plannedHours!: number | null;
  @Field(() => BackboneWorkStateEnum)
  state!: BackboneWorkState;
  @Field(() => String, { nullable: true, description: "What came of it: always there where it is over." })
  outcomeNote!: string | null;
  @Field(() => Int, { description: "Send it back as expectedVersion to change what you read." })
  version!: number;
}
export const BackboneWorkItemConnection = Connection(BackboneWorkItemType, "BackboneWorkItem");

@ObjectType("BackboneOwner", { description: "Who sees to what the backbone works on." })
export class BackboneOwnerType {
  @Field(() => ID, { description: "The person's." })
  id!: string;
  @Field(() => String)
  name!: string;
  initiativeId!: string;
  membershipId!: string;
}

@InputType()
class SaidBackboneWorkInput {
  @Field(() => BackboneFunctionEnum)
  function!: BackboneFunction;
  @Field(() => String)
  title!: string;
  @Field(() => ID, { description: "Who sees to it, and for which organisation." })
  membershipId!: string;
  @Field(() => ID)
  personId!: string;
  @Field(() => Int, { nullable: true, description: "1–10,000." })
  plannedHours?: number | null;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the initiative's own." })
  language?: string | null;
}

@InputType()
export class AddBackboneWorkItemInput extends SaidBackboneWorkInput {
  @Field(() => ID)
  initiativeId!: string;
}

@InputType()
export class ChangeBackboneWorkItemInput extends SaidBackboneWorkInput {
  @Field(() => ID)
  id!: string;
  @Field(() => BackboneWorkStateEnum)
  state!: BackboneWorkState;
  @Field(() => String, { nullable: true, description: "What came of it: needed for DONE and DROPPED." })
  outcomeNote?: string | null;
  @Field(() => Int, { nullable: true, description: "The version that was looked at." })
  expectedVersion?: number | null;
}

@ObjectType()
export class BackboneWorkItemPayload extends Payload {
  @Field(() => BackboneWorkItemType, { nullable: true })
  workItem!: BackboneWorkItemType | null;
}
