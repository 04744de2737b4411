import { obligationPeriodStates } from "@keelson/domain/measurement/words";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, DateTimeScalar, enumOf } from "../../kernel/scalars.ts";
import { waiveReasons, type WaiveReason } from "./obligation.entity.ts";

export const WaiveReasonEnum = enumOf("WaiveReason", waiveReasons);
export const ObligationPeriodStateEnum = enumOf("ObligationPeriodState", obligationPeriodStates);

@ObjectType("ObligationPeriod", {
  description: "One partner × one indicator × one of its periods: what is expected, by when, and how far it is.",
})
export class ObligationPeriodType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateScalar)
  dueOn!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the partner first submitted; on time is judged by it.",
  })
  firstSubmittedAt!: Date | null;
  @Field(() => WaiveReasonEnum, { nullable: true })
  waiveReason!: WaiveReason | null;
  @Field(() => String, { nullable: true })
  waiveNote!: string | null;
}

export const ObligationPeriodConnection = Connection(ObligationPeriodType, "ObligationPeriod");

@InputType()
export class ObligationPeriodIdsInput {
  @Field(() => [ID])
  ids!: string[];
}

@InputType()
export class WaiveObligationPeriodsInput extends ObligationPeriodIdsInput {
  @Field(() => WaiveReasonEnum)
  reason!: WaiveReason;
  @Field(() => String, { nullable: true, description: "Required, save where people would be at risk (SAFETY)." })
  note?: string | null;
}

@ObjectType()
export class ObligationPeriodsPayload extends Payload {
  @Field(() => [ObligationPeriodType])
  obligationPeriods!: ObligationPeriodType[];
}
