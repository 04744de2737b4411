import { coverageStates, type CoverageState } from "@keelson/domain/activities/words";
import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar, enumOf } from "../../kernel/scalars.ts";

export const CoverageStateEnum = enumOf("CoverageState", coverageStates);

@ObjectType("OutcomeCoverage", {
  description: "An outcome of the agenda in force and who contributes to it. With no activity it is a gap: nobody yet.",
})
export class OutcomeCoverageType {
  @Field(() => Int, { description: "Σ weights of the links: 1 supporting, 2 significant, 3 critical." })
  weight!: number;
  @Field(() => DecimalScalar, { description: "The weight against 3, at most 1." })
  coverage!: string;
  @Field(() => CoverageStateEnum)
  state!: CoverageState;
}

@ObjectType("CellCoverage", {
  description: "One outcome, group of people and place where somebody works or something is needed.",
})
export class CellCoverageType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "People who need it in the period; null: nobody has said.",
  })
  need!: string | null;
  @Field(() => DecimalScalar, { description: "People who can be served, as far as that was said." })
  supply!: string;
  @Field(() => Int, { description: "Activities that work there without a word of how many they can serve." })
  unsaid!: number;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Supply ÷ need, at least; null where nothing is needed, or nothing said.",
  })
  rate!: string | null;
  @Field(() => CoverageStateEnum, { nullable: true, description: "Null where there is no rate." })
  state!: CoverageState | null;
  @Field(() => Int)
  weight!: number;
  @Field(() => DecimalScalar, { description: "Without capacities: the links' weight against 3, at most 1." })
  coverage!: string;
  @Field(() => CoverageStateEnum)
  coverageState!: CoverageState;
}

@ObjectType("NeedsMet", {
  description: "How far needs are met over all cells: spare places in one hide no gap in another.",
})
export class NeedsMetType {
  @Field(() => DecimalScalar, { nullable: true })
  cellsCoveredShare!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  needMetShare!: string | null;
  @Field(() => DecimalScalar)
  unmetNeed!: string;
  @Field(() => DecimalScalar)
  excessCapacity!: string;
  @Field(() => Int, { description: "Cells of which nothing can be said, and which are in no share." })
  cellsUnsaid!: number;
}

@ObjectType("Reinforcement", { description: "How far activities of different organisations strengthen each other." })
export class ReinforcementType {
  @Field(() => Int, { description: "Pairs of activities led by different organisations." })
  crossOrgPairs!: number;
  @Field(() => Int, { description: "Those of them that a link joins which both leads confirmed." })
  linkedCrossOrgPairs!: number;
  @Field(() => DecimalScalar, { nullable: true, description: "Linked ÷ all; null where there is no such pair." })
  density!: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Activities that no confirmed link joins to another ÷ all.",
  })
  isolatedShare!: string | null;
}

@ObjectType("ActivityMap", {
  description:
    "What partners do, looked at together. Of the activities that answer the filter (those that are open, unless it asks for others) " +
    "those count that are going on, or planned to start in the period.",
})
export class ActivityMapType {
  @Field(() => NeedsMetType)
  needs!: NeedsMetType;
  @Field(() => Int, { description: "How many pairs may overlap; the 100 most alike are listed." })
  possibleOverlapCount!: number;
  @Field(() => ReinforcementType)
  reinforcement!: ReinforcementType;
}
