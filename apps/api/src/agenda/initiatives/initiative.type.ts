import { initiativeStatuses, type InitiativeStatus } from "@keelson/domain/agenda/governance";
import { Field, ID, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { enumOf } from "../../kernel/scalars.ts";

export const phases = ["PHASE_I", "PHASE_II", "PHASE_III"] as const;
export const InitiativeStatusEnum = enumOf("InitiativeStatus", initiativeStatuses);
export const PhaseEnum = enumOf("Phase", phases);

@ObjectType("Initiative")
export class InitiativeType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  slug!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  problemArea!: string;
  @Field(() => PhaseEnum)
  currentPhase!: (typeof phases)[number];
  @Field(() => InitiativeStatusEnum, { description: "PROPOSED until it was screened, or decided to go on without." })
  status!: InitiativeStatus;
  @Field(() => Boolean, {
    description:
      "Whether the public reads it: its name, problem and phase, the organisations that consented to be named, its indicators, " +
      "baselines and targets, and what was released of them.",
  })
  publicPageEnabled!: boolean;
  backboneDecision!: string | null;
}

export const InitiativeConnection = Connection(InitiativeType, "Initiative");
