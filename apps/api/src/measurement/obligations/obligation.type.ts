import { obligationStates, type ObligationState } from "@keelson/domain/measurement/words";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { enumOf, PeriodCodeScalar } from "../../kernel/scalars.ts";

export const ObligationStateEnum = enumOf("ObligationState", obligationStates);

@ObjectType("Obligation")
export class ObligationType {
  @Field(() => ID)
  id!: string;
  @Field(() => ObligationStateEnum)
  state!: ObligationState;
  @Field(() => String, { nullable: true })
  purpose!: string | null;
  @Field(() => String, { nullable: true, description: "Why the partner declined, where it says so." })
  declinedBecause!: string | null;
}

export const ObligationConnection = Connection(ObligationType, "Obligation");

@InputType()
export class ProposeObligationsInput {
  @Field(() => ID)
  indicatorId!: string;
  @Field(() => [ID])
  membershipIds!: string[];
  @Field(() => PeriodCodeScalar)
  from!: string;
  @Field(() => PeriodCodeScalar, { nullable: true })
  to?: string | null;
  @Field(() => String, { nullable: true })
  purpose?: string | null;
}

@InputType()
export class ObligationIdsInput {
  @Field(() => [ID])
  ids!: string[];
}

@InputType()
export class DeclineObligationsInput extends ObligationIdsInput {
  @Field(() => String, { nullable: true })
  because?: string | null;
}

@InputType()
export class EndObligationsInput extends ObligationIdsInput {
  @Field(() => PeriodCodeScalar, { description: "The last period that is expected." })
  lastPeriod!: string;
}

@ObjectType()
export class ObligationsPayload extends Payload {
  @Field(() => [ObligationType])
  obligations!: ObligationType[];
}
