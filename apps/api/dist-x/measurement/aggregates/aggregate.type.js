var __decorate =
  (this && this.__decorate) ||
  function (decorators, target, key, desc) {
    var c = arguments.length,
      r = c < 3 ? target : desc === null ? (desc = Object.getOwnPropertyDescriptor(target, key)) : desc,
      d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function")
      r = Reflect.decorate(decorators, target, key, desc);
    else
      for (var i = decorators.length - 1; i >= 0; i--)
        if ((d = decorators[i])) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return (c > 3 && r && Object.defineProperty(target, key, r), r);
  };
import { aggregateStatuses, valueStates } from "@keelson/domain/measurement/words";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { CategoryType } from "../dimensions/dimension.type.js";
import { CompositePartType } from "./composite-part.type.js";
import { ProgressStatusEnum, ProgressType } from "./progress.type.js";
import { DateScalar, DateTimeScalar, DecimalScalar, enumOf, PeriodCodeScalar } from "../../kernel/scalars.js";
export const AggregateStatusEnum = enumOf("AggregateStatus", aggregateStatuses);
export const ValueStateEnum = enumOf("ValueState", valueStates);
let AggregateType = class AggregateType {};
__decorate([Field(() => PeriodCodeScalar)], AggregateType.prototype, "period", void 0);
__decorate([Field(() => DateScalar)], AggregateType.prototype, "periodStart", void 0);
__decorate([Field(() => DateScalar)], AggregateType.prototype, "periodEnd", void 0);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description: "Null when undefined, suppressed, or covered by too few partners for this viewer.",
    }),
  ],
  AggregateType.prototype,
  "value",
  void 0,
);
__decorate([Field(() => DecimalScalar, { nullable: true })], AggregateType.prototype, "numerator", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], AggregateType.prototype, "denominator", void 0);
__decorate([Field(() => Boolean)], AggregateType.prototype, "isLowerBound", void 0);
__decorate(
  [
    Field(() => Int, {
      description:
        "Partners; in a period longer than the indicator's frequency, partner-periods. Of a category: partners with a figure or " +
        "NO_EXPOSURE in that very category; those that answered NOT_APPLICABLE for it are waived, not expected.",
    }),
  ],
  AggregateType.prototype,
  "reported",
  void 0,
);
__decorate([Field(() => Int)], AggregateType.prototype, "expected", void 0);
__decorate([Field(() => Int)], AggregateType.prototype, "waived", void 0);
__decorate(
  [Field(() => Float, { description: "reported / expected, 0–1; 0 when nobody is expected." })],
  AggregateType.prototype,
  "coverage",
  void 0,
);
__decorate([Field(() => AggregateStatusEnum)], AggregateType.prototype, "status", void 0);
__decorate([Field(() => ValueStateEnum, { nullable: true })], AggregateType.prototype, "valueState", void 0);
__decorate(
  [
    Field(() => Boolean, {
      description:
        "A figure is there, or could be, and is hidden from this viewer, to protect people or partners. Nothing tells whether it is small " +
        "itself or hidden beside one that is.",
    }),
  ],
  AggregateType.prototype,
  "suppressed",
  void 0,
);
__decorate(
  [Field(() => Boolean, { description: "Figures that were accepted once have been replaced by later revisions." })],
  AggregateType.prototype,
  "restated",
  void 0,
);
__decorate([Field(() => DateTimeScalar)], AggregateType.prototype, "asOf", void 0);
__decorate([Field(() => Int)], AggregateType.prototype, "definitionVersion", void 0);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "The target of this very period." })],
  AggregateType.prototype,
  "target",
  void 0,
);
__decorate(
  [
    Field(() => ProgressStatusEnum, {
      nullable: true,
      description:
        "Against the target aimed at, as in `progress`. Null without one, and on the way to one that no baseline says the beginning of.",
    }),
  ],
  AggregateType.prototype,
  "progressStatus",
  void 0,
);
__decorate(
  [
    Field(() => ProgressType, {
      nullable: true,
      description:
        "Null where progressStatus is. Of the figure as this viewer sees it: a hidden figure has no progress.",
    }),
  ],
  AggregateType.prototype,
  "progress",
  void 0,
);
__decorate(
  [
    Field(() => [CompositePartType], {
      nullable: true,
      description: "COMPOSITE: what it is computed from; null where it is NOT_AGGREGATED.",
    }),
  ],
  AggregateType.prototype,
  "parts",
  void 0,
);
AggregateType = __decorate([ObjectType("Aggregate", { simpleResolvers: true })], AggregateType);
export { AggregateType };
let CategoryAggregateType = class CategoryAggregateType {};
__decorate([Field(() => CategoryType)], CategoryAggregateType.prototype, "category", void 0);
__decorate([Field(() => AggregateType)], CategoryAggregateType.prototype, "aggregate", void 0);
CategoryAggregateType = __decorate([ObjectType("CategoryAggregate")], CategoryAggregateType);
export { CategoryAggregateType };
//# sourceMappingURL=aggregate.type.js.map
