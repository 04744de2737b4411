import type { AgendaContent, PrincipleKind, StrategyKind } from "@keelson/domain/agenda/agenda-content";
import type { IndicatorLevel } from "@keelson/domain/measurement/words";
import { Field, InputType, Int } from "type-graphql";
import { IndicatorLevelEnum } from "../outcomes/outcome.type.ts";
import { PrincipleKindEnum, StrategyKindEnum } from "./agenda-content.type.ts";

@InputType()
export class AgendaProblemInput {
  @Field(() => String)
  text!: string;
  @Field(() => [String], { defaultValue: [] })
  evidence!: string[];
  @Field(() => String, { defaultValue: "" })
  whoIsMostAffected!: string;
  @Field(() => [String], { defaultValue: [] })
  rootCauses!: string[];
}

@InputType()
export class AgendaVisionInput {
  @Field(() => String)
  text!: string;
  @Field(() => Int, { nullable: true })
  horizonYear?: number | null;
}

@InputType()
export class AgendaBoundariesInput {
  @Field(() => [String], { defaultValue: [] })
  inScope!: string[];
  @Field(() => [String], { defaultValue: [] })
  outOfScope!: string[];
  @Field(() => [String], { defaultValue: [] })
  geography!: string[];
  @Field(() => String, { defaultValue: "" })
  population!: string;
  @Field(() => String, { defaultValue: "" })
  timeHorizon!: string;
  @Field(() => [String], { defaultValue: [] })
  actorsNeeded!: string[];
  @Field(() => [String], { defaultValue: [] })
  actorsNotNeeded!: string[];
}

@InputType()
export class AgendaOutcomeInput {
  @Field(() => String, { description: "Its identity: the same code in another version is the same outcome." })
  code!: string;
  @Field(() => String)
  text!: string;
  @Field(() => IndicatorLevelEnum, { defaultValue: "POPULATION" })
  level!: IndicatorLevel;
  @Field(() => [String], { defaultValue: [] })
  indicatorCodes!: string[];
  @Field(() => Int, { nullable: true })
  targetYear?: number | null;
}

@InputType()
export class AgendaGoalInput {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  text!: string;
  @Field(() => [AgendaOutcomeInput], { defaultValue: [] })
  outcomes!: AgendaOutcomeInput[];
}

@InputType()
export class AgendaStrategyInput {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  text!: string;
  @Field(() => StrategyKindEnum)
  kind!: StrategyKind;
  @Field(() => [String], { defaultValue: [] })
  outcomeCodes!: string[];
  @Field(() => String, { nullable: true })
  ownerGroup?: string | null;
}

@InputType()
export class AgendaPrincipleInput {
  @Field(() => String)
  text!: string;
  @Field(() => PrincipleKindEnum, { defaultValue: "OTHER" })
  kind!: PrincipleKind;
}

@InputType()
export class AgendaContentInput {
  @Field(() => AgendaProblemInput)
  problem!: AgendaProblemInput;
  @Field(() => AgendaVisionInput)
  vision!: AgendaVisionInput;
  @Field(() => AgendaBoundariesInput)
  boundaries!: AgendaBoundariesInput;
  @Field(() => [AgendaGoalInput], { defaultValue: [] })
  goals!: AgendaGoalInput[];
  @Field(() => [AgendaStrategyInput], { defaultValue: [] })
  strategies!: AgendaStrategyInput[];
  @Field(() => [AgendaPrincipleInput], { defaultValue: [] })
  principles!: AgendaPrincipleInput[];
}

/** The agenda that an input says, with every key there is: its digest is of all of them. */
export const contentOf = ({
  problem,
  vision,
  boundaries,
  goals,
  strategies,
  principles,
}: AgendaContentInput): AgendaContent => ({
  problem: { ...problem },
  vision: { text: vision.text, horizonYear: vision.horizonYear ?? null },
  boundaries: { ...boundaries },
  goals: goals.map(({ code, text, outcomes }) => ({
    code,
    text,
    outcomes: outcomes.map((outcome) => ({ ...outcome, targetYear: outcome.targetYear ?? null })),
  })),
  strategies: strategies.map((strategy) => ({ ...strategy, ownerGroup: strategy.ownerGroup ?? null })),
  principles: principles.map((principle) => ({ ...principle })),
});
