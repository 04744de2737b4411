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
import { reportingPeriodStates } from "@keelson/domain/measurement/reporting-period";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.js";
import { enumOf, PeriodCodeScalar } from "../../kernel/scalars.js";
export const ReportingPeriodStateEnum = enumOf("ReportingPeriodState", reportingPeriodStates);
let PeriodClosingType = class PeriodClosingType {};
__decorate([Field(() => Int)], PeriodClosingType.prototype, "expected", void 0);
__decorate([Field(() => Int)], PeriodClosingType.prototype, "reported", void 0);
__decorate([Field(() => Int)], PeriodClosingType.prototype, "accepted", void 0);
__decorate([Field(() => String, { nullable: true })], PeriodClosingType.prototype, "note", void 0);
PeriodClosingType = __decorate(
  [
    ObjectType("PeriodClosing", {
      description: "How complete a period was when it was closed, in partners: what came later is not in it.",
    }),
  ],
  PeriodClosingType,
);
export { PeriodClosingType };
let ReportingPeriodType = class ReportingPeriodType {};
__decorate([Field(() => PeriodClosingType, { nullable: true })], ReportingPeriodType.prototype, "closing", void 0);
__decorate(
  [Field(() => Int, { description: "Partners asked for it and not let off, as of now." })],
  ReportingPeriodType.prototype,
  "expected",
  void 0,
);
__decorate(
  [Field(() => Int, { description: "Of these, partners that have handed in a figure." })],
  ReportingPeriodType.prototype,
  "reported",
  void 0,
);
__decorate(
  [Field(() => Int, { description: "Of these, partners with an accepted figure." })],
  ReportingPeriodType.prototype,
  "accepted",
  void 0,
);
ReportingPeriodType = __decorate(
  [
    ObjectType("ReportingPeriod", {
      description:
        "One of an indicator's own periods, for all partners together: OPEN from its first day on until a data steward closes it; " +
        "RESTATED where its figure changed materially after that.",
    }),
  ],
  ReportingPeriodType,
);
export { ReportingPeriodType };
let ClosePeriodInput = class ClosePeriodInput {};
__decorate([Field(() => ID)], ClosePeriodInput.prototype, "indicatorId", void 0);
__decorate(
  [Field(() => PeriodCodeScalar, { description: "One of the indicator's own periods, and over." })],
  ClosePeriodInput.prototype,
  "period",
  void 0,
);
__decorate(
  [
    Field(() => String, {
      nullable: true,
      description: "Read by everybody who sees the initiative: name no partner's figure.",
    }),
  ],
  ClosePeriodInput.prototype,
  "note",
  void 0,
);
ClosePeriodInput = __decorate([InputType()], ClosePeriodInput);
export { ClosePeriodInput };
let ClosePeriodPayload = class ClosePeriodPayload extends Payload {};
__decorate(
  [Field(() => ReportingPeriodType, { nullable: true })],
  ClosePeriodPayload.prototype,
  "reportingPeriod",
  void 0,
);
ClosePeriodPayload = __decorate([ObjectType()], ClosePeriodPayload);
export { ClosePeriodPayload };
//# sourceMappingURL=reporting-period.type.js.map
