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
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.js";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
let TargetType = class TargetType {};
__decorate([Field(() => PeriodCodeScalar)], TargetType.prototype, "period", void 0);
__decorate([Field(() => DecimalScalar)], TargetType.prototype, "value", void 0);
TargetType = __decorate([ObjectType("Target")], TargetType);
export { TargetType };
let SetTargetInput = class SetTargetInput {};
__decorate([Field(() => ID)], SetTargetInput.prototype, "indicatorId", void 0);
__decorate([Field(() => PeriodCodeScalar)], SetTargetInput.prototype, "period", void 0);
__decorate([Field(() => DecimalScalar)], SetTargetInput.prototype, "value", void 0);
SetTargetInput = __decorate([InputType()], SetTargetInput);
export { SetTargetInput };
let ClearTargetInput = class ClearTargetInput {};
__decorate([Field(() => ID)], ClearTargetInput.prototype, "indicatorId", void 0);
__decorate([Field(() => PeriodCodeScalar)], ClearTargetInput.prototype, "period", void 0);
ClearTargetInput = __decorate([InputType()], ClearTargetInput);
export { ClearTargetInput };
let ClearTargetPayload = class ClearTargetPayload extends Payload {};
__decorate(
  [Field(() => TargetType, { nullable: true, description: "What was aimed at until now." })],
  ClearTargetPayload.prototype,
  "target",
  void 0,
);
ClearTargetPayload = __decorate([ObjectType()], ClearTargetPayload);
export { ClearTargetPayload };
let SetTargetPayload = class SetTargetPayload extends Payload {};
__decorate([Field(() => TargetType, { nullable: true })], SetTargetPayload.prototype, "target", void 0);
SetTargetPayload = __decorate([ObjectType()], SetTargetPayload);
export { SetTargetPayload };
//# sourceMappingURL=target.type.js.map
