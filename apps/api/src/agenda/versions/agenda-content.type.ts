import {
  agendaFrames,
  agendaWarnings,
  principleKinds,
  strategyKinds,
  type PrincipleKind,
  type StrategyKind,
} from "@keelson/domain/agenda/agenda-content";
import type { IndicatorLevel } from "@keelson/domain/measurement/words";
import { Field, Int, ObjectType } from "type-graphql";
import { enumOf } from "../../kernel/scalars.ts";
import { IndicatorLevelEnum } from "../outcomes/outcome.type.ts";

export const AgendaFrameEnum = enumOf("AgendaFrame", agendaFrames);
export const AgendaWarningEnum = enumOf("AgendaWarning", agendaWarnings);
export const StrategyKindEnum = enumOf("StrategyKind", strategyKinds);
export const PrincipleKindEnum = enumOf("PrincipleKind", principleKinds);

@ObjectType("AgendaProblem")
export class AgendaProblemType {
  @Field(() => String)
  text!: string;
  @Field(() => [String])
  evidence!: readonly string[];
  @Field(() => String)
  whoIsMostAffected!: string;
  @Field(() => [String])
  rootCauses!: readonly string[];
}

@ObjectType("AgendaVision")
export class AgendaVisionType {
  @Field(() => String)
  text!: string;
  @Field(() => Int, { nullable: true })
  horizonYear!: number | null;
}

@ObjectType("AgendaBoundaries")
export class AgendaBoundariesType {
  @Field(() => [String])
  inScope!: readonly string[];
  @Field(() => [String], { description: "Never empty from consultation on: a boundary that excludes nothing is none." })
  outOfScope!: readonly string[];
  @Field(() => [String])
  geography!: readonly string[];
  @Field(() => String)
  population!: string;
  @Field(() => String)
  timeHorizon!: string;
  @Field(() => [String])
  actorsNeeded!: readonly string[];
  @Field(() => [String])
  actorsNotNeeded!: readonly string[];
}

@ObjectType("AgendaOutcome", { description: "An outcome as this version words it." })
export class AgendaOutcomeType {
  @Field(() => String, { description: "Its identity through all versions." })
  code!: string;
  @Field(() => String)
  text!: string;
  @Field(() => IndicatorLevelEnum)
  level!: IndicatorLevel;
  @Field(() => [String])
  indicatorCodes!: readonly string[];
  @Field(() => Int, { nullable: true })
  targetYear!: number | null;
}

@ObjectType("AgendaGoal")
export class AgendaGoalType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  text!: string;
  @Field(() => [AgendaOutcomeType])
  outcomes!: readonly AgendaOutcomeType[];
}

@ObjectType("AgendaStrategy")
export class AgendaStrategyType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  text!: string;
  @Field(() => StrategyKindEnum)
  kind!: StrategyKind;
  @Field(() => [String])
  outcomeCodes!: readonly string[];
  @Field(() => String, { nullable: true, description: "The group that looks after it, by its name." })
  ownerGroup!: string | null;
}

@ObjectType("AgendaPrinciple")
export class AgendaPrincipleType {
  @Field(() => String)
  text!: string;
  @Field(() => PrincipleKindEnum)
  kind!: PrincipleKind;
}

@ObjectType("AgendaContent")
export class AgendaContentType {
  @Field(() => AgendaProblemType)
  problem!: AgendaProblemType;
  @Field(() => AgendaVisionType)
  vision!: AgendaVisionType;
  @Field(() => AgendaBoundariesType)
  boundaries!: AgendaBoundariesType;
  @Field(() => [AgendaGoalType])
  goals!: readonly AgendaGoalType[];
  @Field(() => [AgendaStrategyType])
  strategies!: readonly AgendaStrategyType[];
  @Field(() => [AgendaPrincipleType])
  principles!: readonly AgendaPrincipleType[];
}
