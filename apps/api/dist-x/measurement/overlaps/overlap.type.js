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
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.js";
import { DateTimeScalar, DecimalScalar, enumOf, PeriodCodeScalar } from "../../kernel/scalars.js";
import { overlapMethods } from "./overlap.entity.js";
export const OverlapMethodEnum = enumOf("OverlapMethod", overlapMethods);
let OverlapType = class OverlapType {};
__decorate([Field(() => ID)], OverlapType.prototype, "id", void 0);
__decorate([Field(() => PeriodCodeScalar)], OverlapType.prototype, "period", void 0);
__decorate([Field(() => DecimalScalar)], OverlapType.prototype, "people", void 0);
__decorate([Field(() => OverlapMethodEnum)], OverlapType.prototype, "method", void 0);
__decorate([Field(() => DateTimeScalar)], OverlapType.prototype, "recordedAt", void 0);
__decorate(
  [Field(() => Int, { description: "Send it back as expectedVersion to agree to what you read." })],
  OverlapType.prototype,
  "version",
  void 0,
);
OverlapType = __decorate(
  [
    ObjectType("Overlap", {
      description:
        "How many people two or three partners all count in a period, as far as they found out together. It counts once each has agreed.",
    }),
  ],
  OverlapType,
);
export { OverlapType };
let RecordOverlapInput = class RecordOverlapInput {};
__decorate([Field(() => ID)], RecordOverlapInput.prototype, "indicatorId", void 0);
__decorate([Field(() => PeriodCodeScalar)], RecordOverlapInput.prototype, "period", void 0);
__decorate(
  [Field(() => [ID], { description: "Two or three partners. A partner that records it agrees by that." })],
  RecordOverlapInput.prototype,
  "membershipIds",
  void 0,
);
__decorate([Field(() => DecimalScalar)], RecordOverlapInput.prototype, "people", void 0);
__decorate([Field(() => OverlapMethodEnum)], RecordOverlapInput.prototype, "method", void 0);
RecordOverlapInput = __decorate([InputType()], RecordOverlapInput);
export { RecordOverlapInput };
let OverlapInput = class OverlapInput {};
__decorate([Field(() => ID)], OverlapInput.prototype, "id", void 0);
__decorate([Field(() => Int, { nullable: true })], OverlapInput.prototype, "expectedVersion", void 0);
OverlapInput = __decorate([InputType()], OverlapInput);
export { OverlapInput };
let OverlapPayload = class OverlapPayload extends Payload {};
__decorate([Field(() => OverlapType, { nullable: true })], OverlapPayload.prototype, "overlap", void 0);
OverlapPayload = __decorate([ObjectType()], OverlapPayload);
export { OverlapPayload };
//# sourceMappingURL=overlap.type.js.map
