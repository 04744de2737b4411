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
import { obligationPeriodStates } from "@keelson/domain/measurement/words";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.js";
import { Payload } from "../../kernel/payload.js";
import { DateScalar, DateTimeScalar, enumOf } from "../../kernel/scalars.js";
import { waiveReasons } from "./obligation.entity.js";
export const WaiveReasonEnum = enumOf("WaiveReason", waiveReasons);
export const ObligationPeriodStateEnum = enumOf("ObligationPeriodState", obligationPeriodStates);
let ObligationPeriodType = class ObligationPeriodType {};
__decorate([Field(() => ID)], ObligationPeriodType.prototype, "id", void 0);
__decorate([Field(() => DateScalar)], ObligationPeriodType.prototype, "dueOn", void 0);
__decorate(
  [
    Field(() => DateTimeScalar, {
      nullable: true,
      description: "When the partner first submitted; on time is judged by it.",
    }),
  ],
  ObligationPeriodType.prototype,
  "firstSubmittedAt",
  void 0,
);
__decorate([Field(() => WaiveReasonEnum, { nullable: true })], ObligationPeriodType.prototype, "waiveReason", void 0);
__decorate([Field(() => String, { nullable: true })], ObligationPeriodType.prototype, "waiveNote", void 0);
ObligationPeriodType = __decorate(
  [
    ObjectType("ObligationPeriod", {
      description: "One partner × one indicator × one of its periods: what is expected, by when, and how far it is.",
    }),
  ],
  ObligationPeriodType,
);
export { ObligationPeriodType };
export const ObligationPeriodConnection = Connection(ObligationPeriodType, "ObligationPeriod");
let ObligationPeriodIdsInput = class ObligationPeriodIdsInput {};
__decorate([Field(() => [ID])], ObligationPeriodIdsInput.prototype, "ids", void 0);
ObligationPeriodIdsInput = __decorate([InputType()], ObligationPeriodIdsInput);
export { ObligationPeriodIdsInput };
let WaiveObligationPeriodsInput = class WaiveObligationPeriodsInput extends ObligationPeriodIdsInput {};
__decorate([Field(() => WaiveReasonEnum)], WaiveObligationPeriodsInput.prototype, "reason", void 0);
__decorate(
  [Field(() => String, { nullable: true, description: "Required, save where people would be at risk (SAFETY)." })],
  WaiveObligationPeriodsInput.prototype,
  "note",
  void 0,
);
WaiveObligationPeriodsInput = __decorate([InputType()], WaiveObligationPeriodsInput);
export { WaiveObligationPeriodsInput };
let ObligationPeriodsPayload = class ObligationPeriodsPayload extends Payload {};
__decorate([Field(() => [ObligationPeriodType])], ObligationPeriodsPayload.prototype, "obligationPeriods", void 0);
ObligationPeriodsPayload = __decorate([ObjectType()], ObligationPeriodsPayload);
export { ObligationPeriodsPayload };
//# sourceMappingURL=obligation-period.type.js.map
