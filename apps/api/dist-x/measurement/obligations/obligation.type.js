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
import { obligationStates } from "@keelson/domain/measurement/words";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.js";
import { Payload } from "../../kernel/payload.js";
import { enumOf, PeriodCodeScalar } from "../../kernel/scalars.js";
export const ObligationStateEnum = enumOf("ObligationState", obligationStates);
let ObligationType = class ObligationType {};
__decorate([Field(() => ID)], ObligationType.prototype, "id", void 0);
__decorate([Field(() => ObligationStateEnum)], ObligationType.prototype, "state", void 0);
__decorate([Field(() => String, { nullable: true })], ObligationType.prototype, "purpose", void 0);
__decorate(
  [Field(() => String, { nullable: true, description: "Why the partner declined, where it says so." })],
  ObligationType.prototype,
  "declinedBecause",
  void 0,
);
ObligationType = __decorate([ObjectType("Obligation")], ObligationType);
export { ObligationType };
export const ObligationConnection = Connection(ObligationType, "Obligation");
let ProposeObligationsInput = class ProposeObligationsInput {};
__decorate([Field(() => ID)], ProposeObligationsInput.prototype, "indicatorId", void 0);
__decorate([Field(() => [ID])], ProposeObligationsInput.prototype, "membershipIds", void 0);
__decorate([Field(() => PeriodCodeScalar)], ProposeObligationsInput.prototype, "from", void 0);
__decorate([Field(() => PeriodCodeScalar, { nullable: true })], ProposeObligationsInput.prototype, "to", void 0);
__decorate([Field(() => String, { nullable: true })], ProposeObligationsInput.prototype, "purpose", void 0);
ProposeObligationsInput = __decorate([InputType()], ProposeObligationsInput);
export { ProposeObligationsInput };
let ObligationIdsInput = class ObligationIdsInput {};
__decorate([Field(() => [ID])], ObligationIdsInput.prototype, "ids", void 0);
ObligationIdsInput = __decorate([InputType()], ObligationIdsInput);
export { ObligationIdsInput };
let DeclineObligationsInput = class DeclineObligationsInput extends ObligationIdsInput {};
__decorate([Field(() => String, { nullable: true })], DeclineObligationsInput.prototype, "because", void 0);
DeclineObligationsInput = __decorate([InputType()], DeclineObligationsInput);
export { DeclineObligationsInput };
let EndObligationsInput = class EndObligationsInput extends ObligationIdsInput {};
__decorate(
  [Field(() => PeriodCodeScalar, { description: "The last period that is expected." })],
  EndObligationsInput.prototype,
  "lastPeriod",
  void 0,
);
EndObligationsInput = __decorate([InputType()], EndObligationsInput);
export { EndObligationsInput };
let ObligationsPayload = class ObligationsPayload extends Payload {};
__decorate([Field(() => [ObligationType])], ObligationsPayload.prototype, "obligations", void 0);
ObligationsPayload = __decorate([ObjectType()], ObligationsPayload);
export { ObligationsPayload };
//# sourceMappingURL=obligation.type.js.map
