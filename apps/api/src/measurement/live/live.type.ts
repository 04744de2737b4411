import { Field, ObjectType } from "type-graphql";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";

@ObjectType()
abstract class ChangeType {
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => [PeriodCodeScalar], { description: "The indicators' own periods that it touches, by code." })
  periods!: readonly string[];
}

@ObjectType("ReportingProgressChange", { description: "How far reporting is has moved." })
export class ReportingProgressChangeType extends ChangeType {
  @Field(() => InitiativeType, { description: "As it stands when this is told, to whoever is told." })
  initiative!: InitiativeType;
}

@ObjectType("AggregateChange", { description: "Collective figures of an indicator have moved." })
export class AggregateChangeType extends ChangeType {
  @Field(() => IndicatorType, { description: "As it stands when this is told, to whoever is told." })
  indicator!: IndicatorType;
}
