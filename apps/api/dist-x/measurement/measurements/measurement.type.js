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
import { measurementStates, revisionReasons } from "@keelson/domain/measurement/words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.js";
import { DateTimeScalar, DecimalScalar, enumOf } from "../../kernel/scalars.js";
import { ValueStateEnum } from "../aggregates/aggregate.type.js";
export const MeasurementStateEnum = enumOf("MeasurementState", measurementStates);
export const RevisionReasonEnum = enumOf("RevisionReason", revisionReasons);
let MeasurementCategoryType = class MeasurementCategoryType {};
__decorate([Field(() => String)], MeasurementCategoryType.prototype, "dimension", void 0);
__decorate([Field(() => String)], MeasurementCategoryType.prototype, "category", void 0);
MeasurementCategoryType = __decorate([ObjectType("MeasurementCategory")], MeasurementCategoryType);
export { MeasurementCategoryType };
let MeasurementValueType = class MeasurementValueType {};
__decorate([Field(() => [MeasurementCategoryType])], MeasurementValueType.prototype, "categories", void 0);
__decorate([Field(() => ValueStateEnum)], MeasurementValueType.prototype, "valueState", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], MeasurementValueType.prototype, "value", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], MeasurementValueType.prototype, "numerator", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], MeasurementValueType.prototype, "denominator", void 0);
__decorate([Field(() => Boolean)], MeasurementValueType.prototype, "derived", void 0);
__decorate([Field(() => String, { nullable: true })], MeasurementValueType.prototype, "note", void 0);
MeasurementValueType = __decorate([ObjectType("MeasurementValue")], MeasurementValueType);
export { MeasurementValueType };
let MeasurementType = class MeasurementType {};
__decorate([Field(() => ID)], MeasurementType.prototype, "id", void 0);
__decorate([Field(() => Int)], MeasurementType.prototype, "revision", void 0);
__decorate([Field(() => RevisionReasonEnum, { nullable: true })], MeasurementType.prototype, "reason", void 0);
__decorate([Field(() => MeasurementStateEnum)], MeasurementType.prototype, "state", void 0);
__decorate(
  [
    Field(() => Int, {
      description: "Send it back as expectedVersion to be told of somebody else's change instead of undoing it.",
    }),
  ],
  MeasurementType.prototype,
  "version",
  void 0,
);
__decorate([Field(() => DateTimeScalar)], MeasurementType.prototype, "recordedAt", void 0);
__decorate([Field(() => DateTimeScalar, { nullable: true })], MeasurementType.prototype, "submittedAt", void 0);
__decorate(
  [Field(() => DateTimeScalar, { nullable: true, description: "When it was taken in; null until then." })],
  MeasurementType.prototype,
  "decidedAt",
  void 0,
);
__decorate(
  [Field(() => Boolean, { description: "Nobody else at the partner could have checked it." })],
  MeasurementType.prototype,
  "singleEyes",
  void 0,
);
MeasurementType = __decorate(
  [
    ObjectType("Measurement", {
      description:
        "What one partner says of one indicator in one period: its total and its parts together, which are submitted, queried and " +
        "accepted as one. A correction is a new revision.",
    }),
  ],
  MeasurementType,
);
export { MeasurementType };
export const MeasurementConnection = Connection(MeasurementType, "Measurement");
//# sourceMappingURL=measurement.type.js.map
