import {
  aggregateStatuses,
  valueStates,
  type AggregateStatus,
  type ProgressStatus,
  type ValueState,
} from "@keelson/domain/measurement/words";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { CategoryType } from "../dimensions/dimension.type.ts";
import { CompositePartType } from "./composite-part.type.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import type { PartnersAsked } from "./find-missing-partners.ts";
import { ProgressStatusEnum, ProgressType } from "./progress.type.ts";
import { DateScalar, DateTimeScalar, DecimalScalar, enumOf, PeriodCodeScalar } from "../../kernel/scalars.ts";

export const AggregateStatusEnum = enumOf("AggregateStatus", aggregateStatuses);
export const ValueStateEnum = enumOf("ValueState", valueStates);

@ObjectType("Aggregate", { simpleResolvers: true })
export class AggregateType {
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => DateScalar)
  periodStart!: string;
  @Field(() => DateScalar)
  periodEnd!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Null when undefined, suppressed, or covered by too few partners for this viewer.",
  })
  value!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  denominator!: string | null;
  /** Not a field as it stands: what the figures themselves tell of the bounds. See the resolver. */
  lower!: string | null;
  upper!: string | null;
  @Field(() => Boolean)
  isLowerBound!: boolean;
  @Field(() => Int, {
    description:
      "Partners; in a period longer than the indicator's frequency, partner-periods. Of a category: partners with a figure or " +
      "NO_EXPOSURE in that very category; those that answered NOT_APPLICABLE for it are waived, not expected.",
  })
  reported!: number;
  @Field(() => Int)
  expected!: number;
  @Field(() => Int)
  waived!: number;
  @Field(() => Float, { description: "reported / expected, 0–1; 0 when nobody is expected." })
  coverage!: number;
  @Field(() => AggregateStatusEnum)
  status!: AggregateStatus;
  @Field(() => ValueStateEnum, { nullable: true })
  valueState!: ValueState | null;
  @Field(() => Boolean, {
    description:
      "A figure is there, or could be, and is hidden from this viewer, to protect people or partners. Nothing tells whether it is small " +
      "itself or hidden beside one that is.",
  })
  suppressed!: boolean;
  @Field(() => Boolean, { description: "Figures that were accepted once have been replaced by later revisions." })
  restated!: boolean;
  @Field(() => DateTimeScalar)
  asOf!: Date;
  @Field(() => Int)
  definitionVersion!: number;
  @Field(() => DecimalScalar, { nullable: true, description: "The target of this very period." })
  target!: string | null;
  @Field(() => ProgressStatusEnum, {
    nullable: true,
    description:
      "Against the target aimed at, as in `progress`. Null without one, and on the way to one that no baseline says the beginning of.",
  })
  progressStatus!: ProgressStatus | null;
  @Field(() => ProgressType, {
    nullable: true,
    description: "Null where progressStatus is. Of the figure as this viewer sees it: a hidden figure has no progress.",
  })
  progress!: ProgressType | null;
  @Field(() => [CompositePartType], {
    nullable: true,
    description: "COMPOSITE: what it is computed from; null where it is NOT_AGGREGATED.",
  })
  parts!: readonly CompositePartType[] | null;
  /** Not a field: what the fields that ask more of the figure need. */
  madeOf!: PartnersAsked & { readonly definition: IndicatorDefinition; readonly includeSubmitted: boolean };
}

@ObjectType("CategoryAggregate")
export class CategoryAggregateType {
  @Field(() => CategoryType)
  category!: CategoryType;
  @Field(() => AggregateType)
  aggregate!: AggregateType;
}
