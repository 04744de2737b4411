import type { Component, Phase } from "@keelson/domain/readiness/words";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { PhaseEnum } from "../../agenda/initiatives/initiative.type.ts";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateTimeScalar } from "../../kernel/scalars.ts";
import { ComponentEnum } from "../assessments/assessment.type.ts";

@ObjectType("ReadinessStatementText", { description: "A statement in one language." })
export class OwnStatementTextType {
  @Field(() => String, { description: "As a BCP 47 tag." })
  language!: string;
  @Field(() => String)
  text!: string;
}

@ObjectType("OwnReadinessStatement", {
  description:
    "What an initiative asks besides the question bank: shown beside the bank's statements, and counted nowhere. Another text is another statement.",
})
export class OwnStatementType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "X1: no code of the bank begins like it, and it is given once." })
  code!: string;
  @Field(() => PhaseEnum)
  phase!: Phase;
  @Field(() => ComponentEnum)
  component!: Component;
  @Field(() => String, { description: "What it is written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Since when no round that is planned asks it; null: they do.",
  })
  retiredAt!: Date | null;
}
export const OwnStatementConnection = Connection(OwnStatementType, "OwnReadinessStatement");

@InputType()
export class ReadinessStatementTextInput {
  @Field(() => String, { description: "As a BCP 47 tag." })
  language!: string;
  @Field(() => String)
  text!: string;
}

@InputType()
export class AddReadinessStatementInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => PhaseEnum)
  phase!: Phase;
  @Field(() => ComponentEnum)
  component!: Component;
  @Field(() => String, { description: "At most 300 characters. How far it is true is rated, as of the bank's." })
  text!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the initiative's own." })
  language?: string | null;
  @Field(() => [ReadinessStatementTextInput], { defaultValue: [], description: "The same in other languages." })
  translations!: ReadinessStatementTextInput[];
}

@InputType()
export class TranslateReadinessStatementInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "As a BCP 47 tag: another than it is written in." })
  language!: string;
  @Field(() => String)
  text!: string;
}

@InputType()
export class RetireReadinessStatementInput {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class OwnReadinessStatementPayload extends Payload {
  @Field(() => OwnStatementType, { nullable: true })
  statement!: OwnStatementType | null;
}
