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
import { Field, ObjectType } from "type-graphql";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.js";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
import { IndicatorType } from "../indicators/indicator.type.js";
let ChangeType = class ChangeType {};
__decorate([Field(() => DateTimeScalar)], ChangeType.prototype, "at", void 0);
__decorate(
  [Field(() => [PeriodCodeScalar], { description: "The indicators' own periods that it touches, by code." })],
  ChangeType.prototype,
  "periods",
  void 0,
);
ChangeType = __decorate([ObjectType()], ChangeType);
let ReportingProgressChangeType = class ReportingProgressChangeType extends ChangeType {};
__decorate(
  [Field(() => InitiativeType, { description: "As it stands when this is told, to whoever is told." })],
  ReportingProgressChangeType.prototype,
  "initiative",
  void 0,
);
ReportingProgressChangeType = __decorate(
  [ObjectType("ReportingProgressChange", { description: "How far reporting is has moved." })],
  ReportingProgressChangeType,
);
export { ReportingProgressChangeType };
let AggregateChangeType = class AggregateChangeType extends ChangeType {};
__decorate(
  [Field(() => IndicatorType, { description: "As it stands when this is told, to whoever is told." })],
  AggregateChangeType.prototype,
  "indicator",
  void 0,
);
AggregateChangeType = __decorate(
  [ObjectType("AggregateChange", { description: "Collective figures of an indicator have moved." })],
  AggregateChangeType,
);
export { AggregateChangeType };
//# sourceMappingURL=live.type.js.map
