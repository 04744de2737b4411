import type { DecisionMethod } from "@keelson/domain/agenda/decision";
import type { GateResult, Phase } from "@keelson/domain/readiness/words";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { DecisionMethodEnum } from "../../agenda/decisions/decision.type.ts";
import { PhaseEnum } from "../../agenda/initiatives/initiative.type.ts";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar } from "../../kernel/scalars.ts";
import { GateResultEnum } from "../assessments/assessment.type.ts";

@ObjectType("PhaseTransition", {
  description: "What the committee decided of the phase: to go on, to stay, or to go back. Kept for ever.",
})
export class PhaseTransitionType {
  @Field(() => ID)
  id!: string;
  @Field(() => PhaseEnum)
  fromPhase!: Phase;
  @Field(() => PhaseEnum, { description: "The same phase: it was decided to stay." })
  toPhase!: Phase;
  @Field(() => GateResultEnum, { nullable: true, description: "What the round advised; null where none did." })
  advice!: GateResult | null;
  @Field(() => Boolean, { description: "Was it decided otherwise than advised?" })
  isOverride!: boolean;
  @Field(() => String, { nullable: true, description: "Why it was decided otherwise, or why it goes back." })
  reason!: string | null;
}
/** As everybody reads it. */
@ObjectType("PhaseDecision", {
  description:
    "What was decided of an initiative's phase: to go on, to stay, or to go back. For everybody, where it publishes its page; nothing of what the " +
    "answers scored.",
})
export class PhaseDecisionType {
  @Field(() => PhaseEnum)
  fromPhase!: Phase;
  @Field(() => PhaseEnum, { description: "The same phase: it was decided to stay." })
  toPhase!: Phase;
  @Field(() => DateScalar)
  decidedOn!: string;
  @Field(() => Boolean, { description: "Was it decided otherwise than its people's answers advised?" })
  isOverride!: boolean;
  @Field(() => String, { nullable: true, description: "Why it was decided otherwise, or why it goes back." })
  reason!: string | null;
}
export const PhaseDecisionConnection = Connection(PhaseDecisionType, "PhaseDecision");

export const PhaseTransitionConnection = Connection(PhaseTransitionType, "PhaseTransition");

@InputType()
export class DecidePhaseInput {
  @Field(() => ID)
  assessmentId!: string;
  @Field(() => Boolean, { description: "On to the next phase, or stay." })
  goesOn!: boolean;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: "What was decided." })
  text!: string;
  @Field(() => String)
  rationale!: string;
  @Field(() => DecisionMethodEnum)
  method!: DecisionMethod;
  @Field(() => String, { defaultValue: "" })
  dissent!: string;
  @Field(() => String, { nullable: true, description: "Why it is decided otherwise than advised: shown for ever." })
  overrideReason?: string | null;
}

@InputType()
export class MovePhaseBackInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => PhaseEnum)
  to!: Phase;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: "What was decided." })
  text!: string;
  @Field(() => String, { description: "Why it goes back: shown for ever." })
  reason!: string;
  @Field(() => DecisionMethodEnum)
  method!: DecisionMethod;
  @Field(() => String, { defaultValue: "" })
  dissent!: string;
}

@ObjectType()
export class PhaseTransitionPayload extends Payload {
  @Field(() => PhaseTransitionType, { nullable: true })
  transition!: PhaseTransitionType | null;
}
