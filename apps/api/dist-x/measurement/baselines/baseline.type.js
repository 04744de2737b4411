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
import { baselineQualities } from "@keelson/domain/measurement/baseline";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.js";
import { DecimalScalar, enumOf, PeriodCodeScalar } from "../../kernel/scalars.js";
export const BaselineQualityEnum = enumOf("BaselineQuality", baselineQualities);
let BaselineType = class BaselineType {};
__decorate([Field(() => PeriodCodeScalar)], BaselineType.prototype, "period", void 0);
__decorate([Field(() => DecimalScalar)], BaselineType.prototype, "value", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], BaselineType.prototype, "numerator", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], BaselineType.prototype, "denominator", void 0);
__decorate(
  [Field(() => BaselineQualityEnum, { nullable: true, description: "How far it can be relied on." })],
  BaselineType.prototype,
  "quality",
  void 0,
);
__decorate([Field(() => String, { nullable: true })], BaselineType.prototype, "source", void 0);
BaselineType = __decorate(
  [ObjectType("Baseline", { description: "Where the indicator stood in one period, before the work began." })],
  BaselineType,
);
export { BaselineType };
let SetBaselineInput = class SetBaselineInput {};
__decorate([Field(() => ID)], SetBaselineInput.prototype, "indicatorId", void 0);
__decorate(
  [Field(() => PeriodCodeScalar, { description: "Any period, also one that the indicator is not reported for." })],
  SetBaselineInput.prototype,
  "period",
  void 0,
);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description:
        "PROPORTION and RATE: may be left out where numerator and denominator are given, and follows from them.",
    }),
  ],
  SetBaselineInput.prototype,
  "value",
  void 0,
);
__decorate([Field(() => DecimalScalar, { nullable: true })], SetBaselineInput.prototype, "numerator", void 0);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description: "PROPORTION and RATE, with the numerator; MEAN: its n.",
    }),
  ],
  SetBaselineInput.prototype,
  "denominator",
  void 0,
);
__decorate([Field(() => BaselineQualityEnum, { nullable: true })], SetBaselineInput.prototype, "quality", void 0);
__decorate(
  [Field(() => String, { nullable: true, description: "Where the figure is from." })],
  SetBaselineInput.prototype,
  "source",
  void 0,
);
SetBaselineInput = __decorate([InputType()], SetBaselineInput);
export { SetBaselineInput };
let ClearBaselineInput = class ClearBaselineInput {};
__decorate([Field(() => ID)], ClearBaselineInput.prototype, "indicatorId", void 0);
__decorate([Field(() => PeriodCodeScalar)], ClearBaselineInput.prototype, "period", void 0);
ClearBaselineInput = __decorate([InputType()], ClearBaselineInput);
export { ClearBaselineInput };
let ClearBaselinePayload = class ClearBaselinePayload extends Payload {};
__decorate(
  [Field(() => BaselineType, { nullable: true, description: "What was said until now." })],
  ClearBaselinePayload.prototype,
  "baseline",
  void 0,
);
ClearBaselinePayload = __decorate([ObjectType()], ClearBaselinePayload);
export { ClearBaselinePayload };
let SetBaselinePayload = class SetBaselinePayload extends Payload {};
__decorate([Field(() => BaselineType, { nullable: true })], SetBaselinePayload.prototype, "baseline", void 0);
SetBaselinePayload = __decorate([ObjectType()], SetBaselinePayload);
export { SetBaselinePayload };
//# sourceMappingURL=baseline.type.js.map
