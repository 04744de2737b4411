import { Field, ID, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { enumOf } from "../../kernel/scalars.ts";

export const phases = ["PHASE_I", "PHASE_II", "PHASE_III"] as const;
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
  @Field(() => String, {
    nullable: true,
    description: "The decision by which the partners chose their backbone. Null: there was none yet.",
  })
  backboneDecision!: string | null;
}

export const InitiativeConnection = Connection(InitiativeType, "Initiative");
